import type { ErrorLike } from "@apollo/client";
import type { ReactNode } from "react";
import { isNotFound, isUnauthenticated } from "../graphql/error-kind.ts";
import { NotFound } from "./NotFound.tsx";
import { Retry } from "./Retry.tsx";
import { Skeleton } from "./Skeleton.tsx";

export interface LoadedProps<T> {
  readonly result: {
    readonly data?: T | undefined;
    readonly error?: ErrorLike | undefined;
    readonly refetch: () => Promise<unknown>;
  };
  readonly children: (data: T) => ReactNode;
}

/** What an answer is about once it is there; until then its outline, and on failure a way to try again. */
export function Loaded<T>({ result, children }: LoadedProps<T>) {
  const { data, error } = result;
  if (data !== undefined) return children(data);
  if (error === undefined || isUnauthenticated(error)) return <Skeleton />;
  if (isNotFound(error)) return <NotFound />;
  return <Retry onRetry={() => void result.refetch().catch(() => undefined)} />;
}
