import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { renderContracts } from "./contracts.ts";

// `pnpm contracts`: writes what the API promises, and the types of the page that follow from it.
const root = resolve(import.meta.dirname, "../../..");

for (const [file, text] of await renderContracts()) {
  writeFileSync(join(root, "schema/graphql", file), text);
  process.stdout.write(`schema/graphql/${file}\n`);
}
const web = join(root, "web");
execFileSync(join(web, "node_modules/.bin/gql.tada"), ["generate-output"], { cwd: web, stdio: "inherit" });
