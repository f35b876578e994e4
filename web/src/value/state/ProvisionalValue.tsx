import { OBSERVATION_STATUSES } from "@monitor/schema/vocabulary";
import { useLanguage } from "../../language/use-language.ts";
import { type NumberProps, PublishedValue } from "./PublishedValue.tsx";

/** A provisional figure: the number with an asterisk, read aloud as a word. */
export function ProvisionalValue(props: NumberProps) {
  const { say } = useLanguage();
  const words = OBSERVATION_STATUSES.PROVISIONAL;
  return (
    <span title={say(words.reason)}>
      <PublishedValue {...props} />
      <span aria-hidden="true">*</span>
      <span className="only-read-aloud"> ({say(words.label)})</span>
    </span>
  );
}
