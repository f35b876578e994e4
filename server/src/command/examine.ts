import { access, constants, statfs } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../database/connect.ts";
import { requireDataFolder } from "../database/data-folder.ts";
import { openDatabase } from "../database/database.ts";
import { knownMigrations } from "../database/migrate.ts";
import { HOW_TO_LOAD_SITES } from "../delivery/reference/index.ts";
import type { Env } from "../env.ts";
import { Refusal } from "../refusal.ts";

/** One thing that was looked at. */
export interface Finding {
  readonly subject: string;
  readonly state: "well" | "attention" | "wrong";
  readonly found: string;
  /** What to do about it; absent when all is well. */
  readonly remedy?: string;
}

const number = new Intl.NumberFormat("nl-NL");
const NODE_MAJOR = 24;
const LITTLE_SPACE = 2 ** 30;

const well = (subject: string, found: string): Finding => ({ subject, state: "well", found });

function nodeVersion(): Finding {
  const subject = "Node";
  if (Number(process.versions.node.split(".")[0]) >= NODE_MAJOR)
    return well(subject, `versie ${process.versions.node}`);
  const remedy = "Start opdrachten met 'pnpm monitor': dat gebruikt de versie die de monitor meebrengt.";
  return { subject, state: "wrong", found: `versie ${process.versions.node} is te oud`, remedy };
}

async function dataFolder({ dataDir }: Env): Promise<Finding> {
  const subject = "Gegevensmap";
  await requireDataFolder(dataDir);
  const { bavail, bsize } = await statfs(dataDir);
  const found = `${dataDir}, ${number.format(Math.round((bavail * bsize) / 2 ** 30))} GB vrij`;
  if (bavail * bsize > LITTLE_SPACE) return well(subject, found);
  return { subject, state: "attention", found, remedy: "Maak ruimte vrij: de database heeft die nodig om te groeien." };
}

async function databaseServer(db: Database): Promise<Finding> {
  const [server] = await db.as("monitor_api")`select current_setting('server_version') as version`;
  const migrations = await knownMigrations();
  return well("Database", `PostgreSQL ${server!.version}, bijgewerkt tot en met wijziging ${migrations}`);
}

async function referenceData(db: Database): Promise<Finding> {
  const subject = "Referentiegegevens";
  const [count] = await db.as("monitor_api")`
    select (select count(*)::int from geography.area where kind = 'municipality') as municipalities,
      (select count(*)::int from geography.school_site) as sites,
      (select count(*)::int from geography.area_membership where not certain) as uncertain`;
  const { municipalities, sites, uncertain } = count!;
  const found = `${number.format(municipalities)} gemeenten, ${number.format(sites)} vestigingen`;
  if (municipalities === 0 || sites === 0) {
    const remedy = `Start de monitor een keer, en lees vestigingen in met ${HOW_TO_LOAD_SITES}.`;
    return { subject, state: "attention", found, remedy };
  }
  return well(subject, `${found}; ${number.format(uncertain)} indelingen zijn als onzeker gemerkt`);
}

async function deliveries(db: Database, { dataDir }: Env): Promise<Finding> {
  const subject = "Leveringen";
  const accepted = await db.as("monitor_load")`select digest from delivery.delivery where status = 'accepted'`;
  if (accepted.length === 0) {
    return { subject, state: "attention", found: "nog geen", remedy: "Lever met 'pnpm monitor deliver <map>'." };
  }
  const isKept = (digest: string) =>
    access(join(dataDir, "deliveries", digest), constants.R_OK).then(
      () => true,
      () => false,
    );
  const kept = await Promise.all(accepted.map(({ digest }) => isKept(digest)));
  const lost = kept.filter((present) => !present).length;
  const found = `${number.format(accepted.length)} gelden`;
  if (lost === 0) return well(subject, `${found}, van alle zijn de bestanden bewaard`);
  const remedy = "Zet de map 'deliveries' terug uit een reservekopie, of lever opnieuw.";
  return { subject, state: "wrong", found: `${found}, van ${number.format(lost)} ontbreken de bestanden`, remedy };
}

async function newestRelease(db: Database): Promise<Finding> {
  const subject = "Uitgave";
  const [newest] = await db.as("monitor_api")`
    select number, reference_date::text as date from release.served_release order by number desc limit 1`;
  if (newest !== undefined) return well(subject, `nummer ${newest.number}, met peildatum ${newest.date}`);
  const remedy = "Maak er een met 'pnpm monitor release build --date <jaar-maand-dag>'.";
  return { subject, state: "attention", found: "nog geen", remedy };
}

async function finding(subject: string, examine: () => Promise<Finding> | Finding): Promise<Finding> {
  try {
    return await examine();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { subject, state: "wrong", found: error.message, remedy: error.remedy };
  }
}

/** Looks at everything the monitor needs. What depends on something that is wrong is left out. */
export async function examine(env: Env): Promise<Finding[]> {
  const findings = [await finding("Node", nodeVersion), await finding("Gegevensmap", () => dataFolder(env))];
  if (findings.some(({ state }) => state === "wrong")) return findings;
  let db: Database | undefined;
  findings.push(
    await finding("Database", async () => {
      db = await openDatabase(env);
      return databaseServer(db);
    }),
  );
  if (db === undefined) return findings;
  const opened = db;
  try {
    findings.push(await finding("Referentiegegevens", () => referenceData(opened)));
    findings.push(await finding("Leveringen", () => deliveries(opened, env)));
    findings.push(await finding("Uitgave", () => newestRelease(opened)));
  } finally {
    await opened.close();
  }
  return findings;
}
