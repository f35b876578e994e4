import type { Days } from "./days.ts";

/** The same answer to the same question: an engine that asks everything anew tries few worlds. */
export function remember<Of extends object, Answer>(answer: (of: Of) => Answer): (of: Of) => Answer {
  const known = new WeakMap<Of, { readonly answer: Answer }>();
  return (of) => {
    const found = known.get(of) ?? { answer: answer(of) };
    known.set(of, found);
    return found.answer;
  };
}

/** The same, for questions about a period. */
export function rememberIn<Of extends object, Answer>(
  answer: (of: Of, days: Days) => Answer,
): (of: Of, days: Days) => Answer {
  const ofPeriods = remember((_: Of) => new Map<string, { readonly answer: Answer }>());
  return (of, days) => {
    const known = ofPeriods(of);
    const period = days.from + days.to;
    const found = known.get(period) ?? { answer: answer(of, days) };
    known.set(period, found);
    return found.answer;
  };
}

/** The same, for questions about a text. */
export function rememberText<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (!known.has(text)) known.set(text, answer(text));
    return known.get(text)!;
  };
}
