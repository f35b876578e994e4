import { SecondaryActionButton } from "@utrecht/component-library-react";
import "./control.css";

export interface SegmentedChoiceProps<T extends string> {
  /** Says what is chosen; read aloud, not shown. */
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** Two or three ways to look at the same thing. */
export function SegmentedChoice<T extends string>({ label, options, value, onChoose }: SegmentedChoiceProps<T>) {
  return (
    <fieldset className="segmented">
      <legend className="only-read-aloud">{label}</legend>
      {options.map((option) => (
        <SecondaryActionButton
          key={option.value}
          pressed={option.value === value}
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value)}
        >
          {option.label}
        </SecondaryActionButton>
      ))}
    </fieldset>
  );
}
