import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../kit/command-line.ts";
import { uploading } from "../security/uploading.ts";
import { enrolment, enrolments } from "./sample-deliveries.ts";

const monitor = uploading();
const { started } = monitor;

const run = (words: readonly string[], settings: Record<string, string> = {}) =>
  runCommand(words, { DATABASE_URL: started.database.url, DATA_DIR: join(started.folder, "data"), ...settings });

test("an administrator makes a token, a source delivers with it, and once revoked it opens nothing", async () => {
  const made = await run(["token", "make", "--organisation", "99001", "--holder", "ICT van bestuur 99001"]);
  const token = /Token \d+ voor 99001: (\S{43})\n/.exec(made.said)?.[1] ?? "";
  expect(made.said).toContain("Bewaar het nu");

  const listed = await run(["token", "list"]);
  expect(listed.said).toMatch(/99001 +ICT van bestuur 99001 +\d{4}-\d{2}-\d{2} +nee/);
  expect(listed.said).not.toContain(token);

  const folder = await monitor.write(enrolments([enrolment("anna")]));
  const delivered = await run(["deliver", folder, "--to", started.url], { MONITOR_TOKEN: token });
  expect(delivered).toMatchObject({ code: 0, complained: "" });
  expect(delivered.said).toMatch(/^Levering \d+ is aangekomen/);

  const [{ id }] = JSON.parse((await run(["token", "list", "--json"])).said) as [{ id: number }];
  expect((await run(["token", "revoke", String(id)])).said).toBe(`Token ${id} is ingetrokken.\n`);
  const refused = await run(["deliver", folder, "--to", started.url], { MONITOR_TOKEN: token });
  expect(refused.code).toBe(1);
  expect(refused.complained).toContain("MONITOR_TOKEN");
  expect((await run(["token", "revoke", String(id)])).complained).toContain("Er is geen geldig token met nummer");
});

test("a token is for an organisation and has a holder, or is not made", async () => {
  const wrong = await run(["token", "make", "--organisation", "school", "--holder", "ICT"]);
  expect(wrong).toMatchObject({ code: 1, said: "" });
  expect(wrong.complained).toContain("De organisatie heeft niet de goede vorm.");
  expect((await run(["token", "make", "--organisation", "99001", "--holder", " "])).code).toBe(1);
  expect((await run(["token", "revoke", "geen-nummer"])).code).toBe(2);
});
