import { useCallback } from "react";
import { useSearchParams } from "react-router";

/** The offered value that the address asks for, else the first offered: an unknown choice never breaks a link. */
export const readChoice = <T extends string>(asked: string | null, offered: readonly T[]): T =>
  offered.find((one) => one === asked) ?? offered[0]!;

/** The address with a choice in it; the default is left out, so that a plain link stays plain. */
export function withChoice(
  parameters: URLSearchParams,
  name: string,
  value: string,
  isDefault: boolean,
): URLSearchParams {
  const next = new URLSearchParams(parameters);
  if (isDefault) next.delete(name);
  else next.set(name, value);
  return next;
}

/** A choice that lives in the address, so that each view is a link. The first offered value is the default. */
export function useChoice<T extends string>(name: string, offered: readonly T[]): [T, (value: T) => void] {
  const [parameters, setParameters] = useSearchParams();
  const fallback = offered[0]!;
  const choose = useCallback(
    (value: T) =>
      setParameters((now) => withChoice(now, name, value, value === fallback), {
        replace: true,
        preventScrollReset: true,
      }),
    [name, fallback, setParameters],
  );
  return [readChoice(parameters.get(name), offered), choose];
}
