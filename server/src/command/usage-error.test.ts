import { Command, CommanderError, InvalidArgumentError } from "commander";
import { expect, test } from "vitest";
import { usageError } from "./usage-error.ts";

const noDay = () => {
  throw new InvalidArgumentError("Een dag is jaar-maand-dag.");
};

/** What the library itself says of a command line. */
function complaintOf(...words: string[]): CommanderError {
  const program = new Command("monitor").exitOverride().configureOutput({ writeErr: () => {} });
  program
    .command("deliver")
    .argument("<map>")
    .requiredOption("--by <naam>")
    .option("--json")
    .option("--dag <dag>", "", noDay)
    .exitOverride();
  for (const command of program.commands) command.configureOutput({ writeErr: () => {} }).action(() => {});
  try {
    program.parse(words, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error;
  }
  throw new Error("the command line was right");
}

test.each([
  [["lever"], "De opdracht lever bestaat niet."],
  [["deliver", "map", "--by", "ik", "--snel"], "De optie --snel bestaat niet."],
  [["deliver", "--by", "ik"], "Er ontbreekt iets op de opdrachtregel: map."],
  [["deliver", "map"], "De optie --by <naam> is verplicht."],
  [["deliver", "map", "--by"], "Achter de optie --by <naam> ontbreekt een waarde."],
  [["deliver", "map", "nog een", "--by", "ik"], "Er staat te veel op de opdrachtregel."],
  [["deliver", "map", "--dag", "gisteren"], "De waarde --dag <dag> klopt niet. Een dag is jaar-maand-dag."],
])("%j is answered in Dutch, with the way to help", (words, reason) => {
  const [first, second] = usageError(complaintOf(...words)).split("\n");
  expect(first).toBe(reason);
  expect(second).toContain("--help");
});
