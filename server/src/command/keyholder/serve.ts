import { isSchoolYear, type SchoolYear } from "@monitor/schema/vocabulary";
import { type Command, InvalidArgumentError } from "commander";
import { pinnedText } from "../../linkage/pinned-keys.ts";
import { type RunKeyHolderOptions, type RunningKeyHolder, runKeyHolder } from "../../linkage/run-key-holder.ts";
import { Refusal } from "../../refusal.ts";
import { asRefusal } from "../key-holders.ts";
import { write } from "../write.ts";

interface Options extends Omit<RunKeyHolderOptions, "allowOrigins"> {
  readonly allowOrigin: readonly string[];
}

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

function threadsOf(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Het aantal rekendraden is een getal van 1 tot en met 99.");
}

function originsOf(text: string, earlier: readonly string[]): string[] {
  if (URL.canParse(text) && new URL(text).origin === text) return [...earlier, text];
  throw new InvalidArgumentError("Een herkomst is een adres zonder pad, zoals https://monitor.example.nl.");
}

async function start(options: RunKeyHolderOptions): Promise<RunningKeyHolder> {
  try {
    return await runKeyHolder(options);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
      throw new Refusal(
        "host",
        `Dit is geen adres van deze computer: ${options.host}.`,
        "Kies met --host een ander adres.",
      );
    }
    if (code !== "EADDRINUSE") throw asRefusal(error);
    throw new Refusal("port-in-use", `Poort ${options.port} is al in gebruik.`, "Kies met --port een andere poort.");
  }
}

/** Runs until it is told to stop. */
async function run({ allowOrigin, ...options }: Options): Promise<void> {
  const { url, publicKeys, close } = await start({ ...options, allowOrigins: allowOrigin });
  const pinned = `${url}#${pinnedText(publicKeys)}`;
  write(`Sleutelhouder gereed: ${url}`);
  write(`Bronnen leggen dit adres met de publieke sleutel vast als KEYHOLDER_1 of KEYHOLDER_2: ${pinned}`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await close();
}

export function addServe(keyholder: Command): void {
  keyholder
    .command("serve", { isDefault: true })
    .description("start de sleutelhouder")
    .requiredOption("--port <poort>", "poort waarop de sleutelhouder luistert", portOf)
    .requiredOption("--key-file <bestand>", "bestand met de geheime sleutel; wordt gemaakt als het er niet is")
    .requiredOption("--sources <bestand>", "bestand met de bronnen die mogen vragen; maak het met 'source add'")
    .option("--host <adres>", "adres waarop de sleutelhouder luistert; zonder dit alleen op deze computer")
    .option("--tls-cert <bestand>", "certificaat met zijn keten (PEM)")
    .option("--tls-key <bestand>", "geheime sleutel van het certificaat (PEM)")
    .option("--behind-proxy", "een reverse proxy op dit netwerk zorgt voor TLS")
    .option("--allow-origin <herkomst>", "monitor waarvan de pagina mag vragen; mag vaker", originsOf, [])
    .option("--log-file <bestand>", "bestand voor de aantallen; zonder dit op het scherm")
    .option("--count-file <bestand>", "bestand waarin de aantallen worden bijgehouden; zonder dit naast de sleutel")
    .option("--school-years <jaren>", "alleen deze schooljaren, met een komma ertussen", schoolYearsOf)
    .option("--threads <aantal>", "rekendraden; zonder dit een voor elke processor", threadsOf)
    .action(run);
}
