import { isSchoolYear, type SchoolYear } from "@monitor/schema/vocabulary";
import { type Command, InvalidArgumentError } from "commander";
import { rotateKey } from "../../linkage/key-file.ts";
import { lettersOf } from "../../linkage/letters.ts";
import { pinnedText } from "../../linkage/pinned-keys.ts";
import { asRefusal } from "../key-holders.ts";
import { write } from "../write.ts";

export function schoolYearOfOption(text: string): SchoolYear {
  if (isSchoolYear(text)) return text;
  throw new InvalidArgumentError("Een schooljaar is geschreven als 2026-2027.");
}

interface Options {
  readonly keyFile: string;
  readonly from: SchoolYear;
  readonly replace?: true;
}

async function rotate({ keyFile, from, replace }: Options): Promise<void> {
  const ring = await rotateKey(keyFile, from, replace === true).catch((error) => {
    throw asRefusal(error);
  });
  const keys = ring.map((key) => ({ from: key.from, publicKey: lettersOf(key.publicKey) }));
  write(`Vanaf ${from} geldt een nieuwe sleutel. Eerdere schooljaren houden hun eigen sleutel.`);
  write("Start de sleutelhouder opnieuw, en bewaar een kopie van het sleutelbestand.");
  write(`Bronnen leggen achter # van het adres voortaan dit vast: ${pinnedText(keys)}`);
  if (replace)
    write(
      `Leveringen over ${from} met de oude sleutel sluiten niet meer aan: trek ze in en lever dat schooljaar opnieuw.`,
    );
}

export function addRotate(keyholder: Command): void {
  keyholder
    .command("rotate")
    .description("maak een nieuwe sleutel die vanaf een schooljaar geldt")
    .requiredOption("--key-file <bestand>", "bestand met de geheime sleutels")
    .requiredOption(
      "--from <schooljaar>",
      "eerste schooljaar van de nieuwe sleutel, zoals 2026-2027",
      schoolYearOfOption,
    )
    .option("--replace", "noodgeval: vervang de sleutel die al vanaf dit schooljaar geldt")
    .action(rotate);
}
