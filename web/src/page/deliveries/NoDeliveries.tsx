import { useTranslation } from "react-i18next";

/** The commands of a source, the same words in each language; `--help` says the rest. */
const COMMANDS = ["pnpm monitor prepare --help", "pnpm monitor deliver --help"];

/** Nothing arrived yet: says what the source does next. */
export function NoDeliveries() {
  const { t } = useTranslation("deliveries");
  return (
    <div role="status">
      <p>{t("none")}</p>
      <ol>
        {COMMANDS.map((command) => (
          <li key={command}>
            <code>{command}</code>
          </li>
        ))}
      </ol>
    </div>
  );
}
