import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { renderContracts } from "./contracts.ts";

const folder = new URL("../../../schema/graphql/", import.meta.url);

for (const [file, text] of await renderContracts()) {
  await writeFile(new URL(file, folder), text);
  process.stdout.write(`${fileURLToPath(new URL(file, folder))}\n`);
}
