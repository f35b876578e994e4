import type { CommanderError } from "commander";

/** What was wrong with a command line, in Dutch, by the code of the library; `what` is the word that it is about. */
const REASONS: Readonly<Record<string, (what: string) => string>> = {
  "commander.unknownCommand": (what) => `De opdracht ${what} bestaat niet.`,
  "commander.unknownOption": (what) => `De optie ${what} bestaat niet.`,
  "commander.missingArgument": (what) => `Er ontbreekt iets op de opdrachtregel: ${what}.`,
  "commander.missingMandatoryOptionValue": (what) => `De optie ${what} is verplicht.`,
  "commander.optionMissingArgument": (what) => `Achter de optie ${what} ontbreekt een waarde.`,
  "commander.excessArguments": () => "Er staat te veel op de opdrachtregel.",
  "commander.invalidArgument": (what) => `De waarde ${what} klopt niet.`,
};

/** The library quotes the word that it is about. */
const QUOTED = /'([^']+)'/;
/** What a command itself says of a value stands behind the words of the library. */
const OWN_WORDS = / is invalid\. (.+)$/s;

/** One or two lines that say in Dutch how a command line was wrong and where help is. */
export function usageError({ code, message }: Pick<CommanderError, "code" | "message">): string {
  const what = QUOTED.exec(message)?.[1] ?? "";
  const reason = REASONS[code]?.(what) ?? "De opdrachtregel klopt niet.";
  const why = OWN_WORDS.exec(message)?.[1];
  return `${why === undefined ? reason : `${reason} ${why}`}\nGebruik 'pnpm monitor help' voor een overzicht, of zet --help achter een opdracht.`;
}
