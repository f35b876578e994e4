import { REFERENCE_GUIDES } from "@monitor/server/reference-guides";
import type { ReactNode } from "react";
import { Retry } from "../../../layout/Retry.tsx";
import { Skeleton } from "../../../layout/Skeleton.tsx";
import { useFormats } from "../deliver/use-formats.ts";
import { type Guided, guidedOf } from "./guided.ts";

/** What is about the kinds of files, once they are fetched. */
export function WithFormats({ children }: { readonly children: (formats: readonly Guided[]) => ReactNode }) {
  const formats = useFormats();
  if (formats === null) return <Skeleton />;
  if ("failed" in formats) return <Retry onRetry={() => location.reload()} />;
  return children(guidedOf(formats.all, REFERENCE_GUIDES));
}
