import { OBSERVATION_STATUSES, type ObservationStatus } from "@monitor/schema/vocabulary";
import { useLanguage } from "../../language/use-language.ts";
import "./state.css";

/** States in which there is no number: each has its own hatch, so that it is told apart without colour. */
export type StatusWithoutNumber = Exclude<ObservationStatus, "PUBLISHED" | "PROVISIONAL">;

/** The words and the hatch of a figure that is not there, with the reason for whoever asks. */
export function WithoutNumber({ status }: { readonly status: StatusWithoutNumber }) {
  const { say } = useLanguage();
  const words = OBSERVATION_STATUSES[status];
  return (
    <span className={`state state--${status.toLowerCase()}`} title={say(words.reason)}>
      {say(words.label)}
    </span>
  );
}
