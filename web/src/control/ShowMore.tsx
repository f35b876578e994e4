import { SecondaryActionButton } from "@utrecht/component-library-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

export interface ShowMoreProps<T> {
  readonly items: readonly T[];
  /** How many to begin with; each step shows four times as many more. */
  readonly portion: number;
  readonly children: (shown: readonly T[]) => ReactNode;
}

/** A long list, a portion at a time. */
export function ShowMore<T>({ items, portion, children }: ShowMoreProps<T>) {
  const { t } = useTranslation("layout");
  const [shown, show] = useState(portion);
  const left = items.length - shown;
  return (
    <>
      {children(items.slice(0, shown))}
      {left > 0 ? (
        <SecondaryActionButton onClick={() => show(shown + portion * 4)}>
          {t("showMore", { count: left })}
        </SecondaryActionButton>
      ) : null}
    </>
  );
}
