import { FormLabel, Textbox } from "@utrecht/component-library-react";
import { type ChangeEvent, useId } from "react";
import { useTranslation } from "react-i18next";

/** By which the two key holders know a source, as they gave them to the source. */
export type Tokens = readonly [string, string];

export const isToken = (text: string): boolean => /^[a-p]{64}$/.test(text.trim());

export interface HolderTokensProps {
  readonly tokens: Tokens;
  readonly onTokens: (tokens: Tokens) => void;
}

/** Asks for the tokens of the source; they stay in the memory of this page and go to the key holders alone. */
export function HolderTokens({ tokens, onTokens }: HolderTokensProps) {
  const { t } = useTranslation("deliver");
  const id = useId();
  return (
    <fieldset className="holder-tokens">
      <legend>{t("tokens")}</legend>
      <p className="soft">{t("tokensMore")}</p>
      {tokens.map((token, place) => {
        const field = `${id}-${place}`;
        return (
          <div key={field} className="control">
            <FormLabel htmlFor={field}>{t("token", { number: place + 1 })}</FormLabel>
            <Textbox
              id={field}
              type="password"
              autoComplete="off"
              value={token}
              onChange={(event: ChangeEvent<HTMLInputElement>) => {
                const typed = event.target.value;
                onTokens(place === 0 ? [typed, tokens[1]] : [tokens[0], typed]);
              }}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
