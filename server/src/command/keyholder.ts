import { isSchoolYear, type SchoolYear } from "@monitor/schema/vocabulary";
import { type Command, InvalidArgumentError } from "commander";
import { type RunKeyHolderOptions, type RunningKeyHolder, runKeyHolder } from "../linkage/run-key-holder.ts";
import { Refusal } from "../refusal.ts";
import { asRefusal } from "./key-holders.ts";
import { write } from "./write.ts";

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("Een poort is een getal van 0 tot en met 65535; 0 kiest een vrije poort.");
}

function schoolYearsOf(text: string): SchoolYear[] {
  const years = text.split(",");
  if (years.every(isSchoolYear)) return years;
  throw new InvalidArgumentError("Schooljaren zijn gescheiden door een komma, zoals 2024-2025,2025-2026.");
}

async function start(options: RunKeyHolderOptions): Promise<RunningKeyHolder> {
  try {
    return await runKeyHolder(options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw asRefusal(error);
    throw new Refusal("port-in-use", `Poort ${options.port} is al in gebruik.`, "Kies met --port een andere poort.");
  }
}

/** Runs until it is told to stop. */
async function run(options: RunKeyHolderOptions): Promise<void> {
  const { url, publicKey, close } = await start(options);
  write(`Sleutelhouder gereed: ${url}`);
  write(`Bronnen leggen dit adres met de publieke sleutel vast als KEYHOLDER_1 of KEYHOLDER_2: ${url}#${publicKey}`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await close();
}

export function addCommand(program: Command): void {
  program
    .command("keyholder")
    .description("draai een sleutelhouder: een van de twee die samen koppelnummers maken")
    .requiredOption("--port <poort>", "poort waarop de sleutelhouder luistert", portOf)
    .requiredOption("--key-file <bestand>", "bestand met de geheime sleutel; wordt gemaakt als het er niet is")
    .option("--host <adres>", "adres waarop de sleutelhouder luistert; zonder dit alleen op deze computer")
    .option("--log-file <bestand>", "bestand voor de aantallen; zonder dit op het scherm")
    .option("--school-years <jaren>", "alleen deze schooljaren, met een komma ertussen", schoolYearsOf)
    .action(run);
}
