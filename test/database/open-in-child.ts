import { claimDataDir, openDatabase } from "../../server/src/database/database.ts";
import { Refusal } from "../../server/src/refusal.ts";

// A process of its own, so that a test can kill it. As the monitor it claims the folder first; as a command it does not.
const [as, dataDir] = process.argv.slice(2);
try {
  const release = as === "monitor" ? await claimDataDir(dataDir!) : async () => {};
  const db = await openDatabase({ dataDir: dataDir!, databaseUrl: null });
  await db.as("monitor_load")`select 1`;
  process.stdout.write("open\n");
  process.stdin.once("data", async () => {
    const [count] = await db.as("monitor_load")`select count(*)::int as n from geography.care_provider`;
    process.stdout.write(`providers ${count!.n}\n`);
    await db.close();
    await release();
    process.exit(0);
  });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stdout.write(`refused ${error.code} ${error.message} ${error.remedy}\n`);
}
