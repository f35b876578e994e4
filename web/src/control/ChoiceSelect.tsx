import { FormLabel, Select, SelectOption } from "@utrecht/component-library-react";
import { type ChangeEvent, useId } from "react";
import "./control.css";

export interface SelectChoice<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** A long list falls into groups with a name. */
export interface SelectGroup<T extends string> {
  readonly group: string;
  readonly options: readonly SelectChoice<T>[];
}

export interface ChoiceSelectProps<T extends string> {
  readonly label: string;
  readonly options: readonly (SelectChoice<T> | SelectGroup<T>)[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

const optionOf = ({ value, label }: SelectChoice<string>) => (
  <SelectOption key={value} value={value}>
    {label}
  </SelectOption>
);

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
        {options.map((option) =>
          "group" in option ? (
            <optgroup key={option.group} label={option.group}>
              {option.options.map(optionOf)}
            </optgroup>
          ) : (
            optionOf(option)
          ),
        )}
      </Select>
    </div>
  );
}
