import { FormLabel, Select, SelectOption } from "@utrecht/component-library-react";
import { type ChangeEvent, useId } from "react";
import "./control.css";

export interface ChoiceSelectProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** A labelled list to choose from. */
export function ChoiceSelect<T extends string>({ label, options, value, onChoose }: ChoiceSelectProps<T>) {
  const id = useId();
  return (
    <div className="control">
      <FormLabel htmlFor={id}>{label}</FormLabel>
      <Select
        id={id}
        value={value}
        onChange={(event: ChangeEvent<HTMLSelectElement>) => onChoose(event.target.value as T)}
      >
        {options.map((option) => (
          <SelectOption key={option.value} value={option.value}>
            {option.label}
          </SelectOption>
        ))}
      </Select>
    </div>
  );
}
