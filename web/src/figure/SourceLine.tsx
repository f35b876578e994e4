import { useSourceLine } from "./use-source-line.ts";

export function SourceLine({ source }: { readonly source: string }) {
  return <p className="figure__source">{useSourceLine(source)}</p>;
}
