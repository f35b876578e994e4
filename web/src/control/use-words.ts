import { useState } from "react";
import { useSearchParams } from "react-router";
import { withChoice } from "./use-choice.ts";

/**
 * Free text that lives in the address; empty when there is none. What is typed is kept here too, because the router
 * follows a keystroke later and a box that waits for it would drop letters.
 */
export function useWords(name: string): [string, (words: string) => void] {
  const [parameters, setParameters] = useSearchParams();
  const [typed, type] = useState(parameters.get(name) ?? "");
  const set = (words: string) => {
    type(words);
    setParameters((now) => withChoice(now, name, words, words === ""), { replace: true, preventScrollReset: true });
  };
  return [typed, set];
}
