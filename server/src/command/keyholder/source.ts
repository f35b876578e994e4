import { isSchoolYear } from "@monitor/schema/vocabulary";
import { type Command, InvalidArgumentError } from "commander";
import { newToken } from "../../linkage/holder/access-token.ts";
import { type Permission, withoutSource, withPermission, withSource } from "../../linkage/holder/change-sources.ts";
import { capOf, type Source } from "../../linkage/holder/source-list.ts";
import { changeSources, readSources } from "../../linkage/holder/sources-file.ts";
import { asRefusal } from "../key-holders.ts";
import { write } from "../write.ts";

interface Options {
  readonly sources: string;
  readonly name: string;
  readonly persons: Source["persons"];
  readonly bridge?: true;
}

const number = new Intl.NumberFormat("nl-NL");

function nameOf(text: string): string {
  const name = text.trim();
  if (name !== "" && name.length <= 80) return name;
  throw new InvalidArgumentError("Een naam heeft 1 tot en met 80 tekens.");
}

/** Such as `2025-2026=20000`; the option may come more often. */
function personsOf(text: string, earlier: Source["persons"] = {}): Source["persons"] {
  const [schoolYear = "", count = ""] = text.split("=");
  const persons = Number(count);
  if (isSchoolYear(schoolYear) && /^[1-9]\d{0,7}$/.test(count) && persons <= 20_000_000)
    return { ...earlier, [schoolYear]: persons };
  throw new InvalidArgumentError("Schrijf het schooljaar en het verwachte aantal personen, zoals 2025-2026=20000.");
}

const permissionOf = ({ persons, bridge }: Options): Permission => ({ persons, bridge: bridge === true });

async function change(path: string, how: (sources: readonly Source[]) => Source[]): Promise<void> {
  await changeSources(path, how).catch((error) => {
    throw asRefusal(error);
  });
}

async function add(options: Options): Promise<void> {
  const token = newToken();
  await change(options.sources, (sources) => withSource(sources, options.name, token, permissionOf(options)));
  write(`Bron toegevoegd: ${options.name}.`);
  write("Dit token is nu eenmaal te zien. Geef het aan de bron langs een weg waarop niemand meeleest:");
  write(token);
}

async function permit(options: Options): Promise<void> {
  await change(options.sources, (sources) => withPermission(sources, options.name, permissionOf(options)));
  write(`Afspraak gewijzigd: ${options.name}.`);
}

async function revoke({ sources: path, name }: Options): Promise<void> {
  await change(path, (sources) => withoutSource(sources, name, new Date()));
  write(`Bron ingetrokken: ${name}. Het token werkt niet meer.`);
}

function inWords(source: Source): string {
  const years = Object.entries(source.persons).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const agreed = years.map(([year, persons]) => {
    return `${year}: ${number.format(persons)} personen, hoogstens ${number.format(capOf(source, year as never))} koppelnummers`;
  });
  const state = source.revoked === null ? [] : [`ingetrokken op ${source.revoked.slice(0, 10)}`];
  const bridge = source.bridge ? ["mag schooljaren aan elkaar koppelen"] : [];
  return [source.name, ...[...state, ...bridge, ...agreed].map((line) => `  ${line}`)].join("\n");
}

async function list({ sources: path }: Options): Promise<void> {
  const { sources } = await readSources(path).catch((error) => {
    throw asRefusal(error);
  });
  write(sources.length === 0 ? "Er zijn nog geen bronnen." : sources.map(inWords).join("\n"));
}

export function addSource(keyholder: Command): void {
  const source = keyholder
    .command("source")
    .description("beheer de bronnen die koppelnummers mogen vragen")
    .helpCommand("help [opdracht]", "toon hulp bij een opdracht");
  const withFile = (command: Command) =>
    command.requiredOption("--sources <bestand>", "bestand met de bronnen; alleen met hun naam en afspraken");
  const named = (command: Command) =>
    withFile(command).requiredOption("--name <naam>", "naam van de bron, zoals 'Gemeente Enschede'", nameOf);
  const agreed = (command: Command) =>
    named(command)
      .requiredOption("--persons <jaar=aantal>", "verwacht aantal personen in een schooljaar; mag vaker", personsOf)
      .option("--bridge", "mag ook schooljaren aan elkaar koppelen");
  agreed(source.command("add").description("voeg een bron toe en toon haar token")).action(add);
  agreed(source.command("permit").description("wijzig de afspraak met een bron")).action(permit);
  named(source.command("revoke").description("trek een bron in: haar token werkt dan niet meer")).action(revoke);
  withFile(source.command("list").description("toon de bronnen en hun afspraken")).action(list);
}
