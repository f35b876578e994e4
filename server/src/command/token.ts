import { type Command, InvalidArgumentError } from "commander";
import { type Database, openDatabase } from "../database/database.ts";
import { listTokens, makeToken, revokeToken, type Token } from "../delivery/token/tokens.ts";
import { readEnv } from "../env.ts";
import { asTable } from "./table.ts";
import { write } from "./write.ts";

const HEADER = ["nr", "organisatie", "van", "gemaakt", "ingetrokken"];

const inCells = ({ id, organisation, holder, madeAt, revokedAt }: Token): string[] => [
  String(id),
  organisation,
  holder,
  madeAt.slice(0, 10),
  revokedAt?.slice(0, 10) ?? "nee",
];

async function withDatabase(work: (db: Database) => Promise<void>): Promise<void> {
  const db = await openDatabase(readEnv());
  try {
    await work(db);
  } finally {
    await db.close();
  }
}

function numberOf(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Geef het nummer van het token, zoals 'pnpm monitor token list' het toont.");
}

interface MakeOptions {
  readonly organisation: string;
  readonly holder: string;
  readonly json?: true;
}

export function addCommand(program: Command): void {
  const token = program.command("token").description("toegang voor bronnen die vanaf hun eigen computer leveren");

  token
    .command("make")
    .description("maak een token; het wordt één keer getoond en nergens bewaard")
    .requiredOption("--organisation <code>", "organisatie waarvoor ermee geleverd mag worden")
    .requiredOption("--holder <naam>", "van wie het token is, zoals 'ICT van bestuur 99001'")
    .option("--json", "uitvoer voor machines")
    .action((options: MakeOptions) =>
      withDatabase(async (db) => {
        const { id, token: secret } = await makeToken(db, options);
        if (options.json) return write(JSON.stringify({ id, token: secret }));
        write(`Token ${id} voor ${options.organisation}: ${secret}`);
        write("Bewaar het nu: het is niet meer op te vragen. De bron zet het in MONITOR_TOKEN.");
      }),
    );

  token
    .command("list")
    .description("toon alle tokens, zonder hun geheim")
    .option("--json", "uitvoer voor machines")
    .action((options: { json?: true }) =>
      withDatabase(async (db) => {
        const tokens = await listTokens(db);
        if (options.json) return write(JSON.stringify(tokens));
        write(tokens.length === 0 ? "Er zijn geen tokens." : asTable(HEADER, tokens.map(inCells)));
      }),
    );

  token
    .command("revoke")
    .description("trek een token in; wie het heeft, kan er niet meer mee leveren")
    .argument("<nummer>", "nummer van het token", numberOf)
    .action((id: number) =>
      withDatabase(async (db) => {
        await revokeToken(db, id);
        write(`Token ${id} is ingetrokken.`);
      }),
    );
}
