import type { SourceFormat } from "@monitor/server/prepare";
import type { ReactNode } from "react";
import { Retry } from "../../../layout/Retry.tsx";
import { Skeleton } from "../../../layout/Skeleton.tsx";
import { useFormats } from "../deliver/use-formats.ts";

/** What is about the formats, once they are fetched. */
export function WithFormats({ children }: { readonly children: (formats: readonly SourceFormat[]) => ReactNode }) {
  const formats = useFormats();
  if (formats === null) return <Skeleton />;
  if ("failed" in formats) return <Retry onRetry={() => location.reload()} />;
  return children(formats.all);
}
