import type { Command } from "commander";
import { readEnv } from "../env.ts";
import { Refusal } from "../refusal.ts";
import { examine, type Finding } from "./examine.ts";
import { write } from "./write.ts";

const STATES = { well: "goed", attention: "let op", wrong: "FOUT" } as const;

function inWords({ subject, state, found, remedy }: Finding): string {
  const line = `${STATES[state].padEnd(7)} ${subject}: ${found}`;
  return remedy === undefined ? line : `${line}\n        ${remedy}`;
}

export function addCommand(program: Command): void {
  program
    .command("doctor")
    .description("kijk na of alles in orde is en zeg wat er te doen is")
    .option("--json", "uitvoer voor machines")
    .action(async (options: { json?: true }) => {
      const findings = await examine(readEnv());
      write(options.json ? JSON.stringify(findings) : findings.map(inWords).join("\n"));
      const wrong = findings.filter(({ state }) => state === "wrong").length;
      if (wrong === 0) return;
      throw new Refusal(
        "doctor",
        `Niet in orde: ${wrong} van ${findings.length} punten.`,
        "Zie hierboven wat te doen is.",
      );
    });
}
