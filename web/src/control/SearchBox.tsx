import { FormLabel, Textbox } from "@utrecht/component-library-react";
import { type ChangeEvent, useId } from "react";
import "./control.css";

export interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (words: string) => void;
}

/** A labelled box; what is typed counts at once. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const id = useId();
  return (
    <div className="control">
      <FormLabel htmlFor={id}>{label}</FormLabel>
      <Textbox
        id={id}
        type="search"
        value={value}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onSearch(event.target.value)}
      />
    </div>
  );
}
