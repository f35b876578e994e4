import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import { usageError } from "./command/usage-error.ts";
import { Refusal } from "./refusal.ts";

/** A command adds itself to the program. Loaded when first named, so that each starts fast. */
export type AddCommand = (program: Command) => void;

const COMMANDS: Readonly<Record<string, () => Promise<{ addCommand: AddCommand }>>> = {
  prepare: () => import("./command/prepare.ts"),
  deliver: () => import("./command/deliver.ts"),
  deliveries: () => import("./command/deliveries.ts"),
  release: () => import("./command/release.ts"),
  demo: () => import("./command/demo.ts"),
  keyholder: () => import("./command/keyholder.ts"),
  reference: () => import("./command/reference.ts"),
  token: () => import("./command/token.ts"),
  doctor: () => import("./command/doctor.ts"),
};

/** Headings of the help, which the library has in English. */
const HEADINGS: Readonly<Record<string, string>> = {
  "Usage:": "Gebruik:",
  "Arguments:": "Gegevens:",
  "Options:": "Opties:",
  "Commands:": "Opdrachten:",
};

const DONE = 0;
const REFUSED = 1;
const WRONG_USAGE = 2;

/** Runs one command line; answers the exit code: 0 done, 1 refused with reasons, 2 wrong usage. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  const program = new Command("monitor")
    .description("De onderwijs-jeugd monitor: leveringen voorbereiden, ontvangen en publiceren")
    .helpCommand("help [opdracht]", "toon hulp bij een opdracht")
    .helpOption("-h, --help", "toon deze hulp")
    .configureHelp({ styleTitle: (heading) => HEADINGS[heading] ?? heading })
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  const named = words.find((word) => Object.hasOwn(COMMANDS, word));
  const wanted = named === undefined ? Object.values(COMMANDS) : [COMMANDS[named]!];
  for (const load of wanted) (await load()).addCommand(program);
  try {
    await program.parseAsync([...words], { from: "user" });
    return DONE;
  } catch (error) {
    if (error instanceof CommanderError) {
      // help was asked for, or shown because no command was named
      if (error.exitCode === 0) return DONE;
      if (error.code !== "commander.help") process.stderr.write(`${usageError(error)}\n`);
      return WRONG_USAGE;
    }
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n${error.remedy}\n`);
    return REFUSED;
  }
}

/** Beside what is installed: a folder for all users of a machine could bring in code of another. */
const COMPILED = fileURLToPath(new URL("../../node_modules/.cache/compiled", import.meta.url));

if (import.meta.main) {
  // a command is loaded from here on: in half the time, from the second start on
  enableCompileCache(COMPILED);
  process.exitCode = await runCommandLine(process.argv.slice(2));
}
