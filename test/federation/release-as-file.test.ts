import type { Role } from "@monitor/schema/vocabulary";
import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre";
import { beforeAll, describe, expect, test } from "vitest";
import { ELSEWHERE, NEIGHBOUR, SCHOOL, VO_SCHOOL } from "../kit/small-town.ts";
import { smallTown } from "../kit/small-town-api.ts";

const town = smallTown();
const AREAS = ["0141", "0153", "IR-TWENTE"];
const SITES = [SCHOOL, NEIGHBOUR, VO_SCHOOL, ELSEWHERE];

async function ask(file: string, role: Role | null, scope: readonly string[] = [], headers = {}) {
  const cookie = role === null ? {} : { cookie: await town.api.cookieOf(role, ...scope) };
  return town.api.app.inject({ url: `/uitgave/${file}`, headers: { ...cookie, ...headers } });
}
const rowsOf = (body: string): string[][] => parse(body, { delimiter: ";", bom: true, relax_column_count: true });
const placesIn = (body: string) =>
  rowsOf(body)
    .slice(1, -2)
    .map(([code]) => code);

describe("who gets which places", () => {
  test.each<[Role, readonly string[], readonly string[]]>([
    ["connector", ["IR-TWENTE"], [SCHOOL, NEIGHBOUR, VO_SCHOOL]],
    ["connector", ["IR-UTRECHT"], [ELSEWHERE]],
    ["alliance", ["PO2302"], [SCHOOL, NEIGHBOUR]],
    ["alliance", ["VO2301"], [VO_SCHOOL]],
    ["municipality", ["0153"], [SCHOOL, NEIGHBOUR]],
    ["school", [SCHOOL], [SCHOOL]],
    ["provider", ["98000001"], []],
    ["steward", ["99001"], []],
    ["administrator", [], SITES],
  ])("a %s of %j gets every area, and the schools %j that the page opens too", async (role, scope, sites) => {
    const answer = await ask("7/pupils.csv", role, scope);
    expect(answer.statusCode).toBe(200);
    expect(placesIn(answer.body).sort()).toEqual([...AREAS, ...sites].sort());
    const json = (await ask("7/pupils.json", role, scope)).json();
    expect([...json.dimension.place.category.index].sort()).toEqual([...AREAS, ...sites].sort());
    const [figures] = (await readXlsx((await ask("7/pupils.xlsx", role, scope)).rawPayload)).sheets;
    expect(
      figures!.rows
        .slice(1)
        .map(([code]) => code)
        .sort(),
    ).toEqual([...AREAS, ...sites].sort());
  });

  test("who is not signed in gets nothing", async () => {
    const answer = await ask("7/pupils.csv", null);
    expect([answer.statusCode, answer.json().code]).toEqual([401, "UNAUTHENTICATED"]);
  });
});

describe("what is in a file", () => {
  test("figures stand as published, with their names, and those of school types too", async () => {
    const [, whole, part] = rowsOf((await ask("7/care-share.csv", "provider")).body);
    expect(whole!.slice(0, 10)).toEqual([
      ...["IR-TWENTE", "Twente", "inspiratieregio", "2025-2026", "totaal"],
      ...["10,5", "8,25", "13,125", "105", "1000"],
    ]);
    expect(part!.slice(4, 7)).toEqual(["school-type:sbo", "47", "."]);
  });

  test("what the newest release hides is hidden in the file of an older one too", async () => {
    const [, row] = rowsOf((await ask("6/care-share.csv", "school", [SCHOOL])).body);
    expect([row![0], ...row!.slice(5, 12)]).toEqual([SCHOOL, ".", ".", ".", ".", ".", "%", "SUPPRESSED"]);
  });
});

describe("how a file is handed over", () => {
  test.each([
    ["csv", "text/csv; charset=utf-8; header=present"],
    ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["json", "application/json; charset=utf-8"],
  ])("%s comes as a download that says which release and that it is demo data", async (ending, type) => {
    const { headers } = await ask(`7/pupils.${ending}`, "provider");
    expect(headers).toMatchObject({
      "content-type": type,
      "content-disposition": `attachment; filename="pupils-uitgave-7-voorbeeld.${ending}"`,
      "cache-control": "private, no-cache",
      vary: "Cookie",
      "x-content-type-options": "nosniff",
    });
  });

  test("who has the file already is told that it still holds; somebody with another right to see is not", async () => {
    const { headers } = await ask("7/pupils.csv", "school", [SCHOOL]);
    const etag = { "if-none-match": headers.etag };
    const again = await ask("7/pupils.csv", "school", [SCHOOL], etag);
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    expect((await ask("7/pupils.csv", "school", [NEIGHBOUR], etag)).statusCode).toBe(200);
    expect((await ask("7/pupils.json", "school", [SCHOOL], etag)).statusCode).toBe(200);
    expect((await ask("6/pupils.csv", "school", [SCHOOL], etag)).statusCode).toBe(200);
  });

  test("one file after another is handed over: none keeps a place taken", async () => {
    for (let time = 0; time < 8; time++) expect((await ask("7/pupils.csv", "provider")).statusCode).toBe(200);
    for (let time = 0; time < 8; time++) expect((await ask("9/pupils.csv", "provider")).statusCode).toBe(404);
    expect((await ask("7/pupils.csv", "provider")).statusCode).toBe(200);
  });
});

describe("what is not there and what may not be seen", () => {
  let hidden: string;
  beforeAll(async () => {
    hidden = (await ask("7/providers.csv", "administrator")).body;
  });

  test.each([
    ["a release that is not there", "99/pupils.csv"],
    ["an indicator that is not there", "7/no-such-figure.csv"],
    ["an indicator without figures", "7/providers.csv"],
    ["figures of schools of others alone", "6/care-share.csv"],
    ["a number that is none", "7e0/pupils.csv"],
    ["a number that no database holds", "99999999999999999999/pupils.csv"],
    ["another kind of file", "7/pupils.exe"],
    ["a way out of the folder", "7/..%2f..%2fpackage.json"],
    ["a query", "7/pupils'--.csv"],
  ])("%s: the answers are the same to the letter", async (_what, file) => {
    const answer = await ask(file, "provider");
    expect([answer.statusCode, answer.body, answer.headers.etag]).toEqual([404, hidden, undefined]);
  });

  test("a release that was withdrawn is as absent as one that never was", async () => {
    const sql = town.database.as("monitor_release");
    await sql`insert into release.release ${sql({
      ...{ number: 8, reference_date: "2026-08-28", fingerprint: "f8", inputs: sql.json([]), demo: true },
    })}`;
    await sql`insert into release.observation (release, place, indicator, period, status, value)
      values (8, '0153', 'pupils', '2025-2026', 'PUBLISHED', 120)`;
    const before = await ask("7/pupils.csv", "provider");
    expect((await ask("8/pupils.csv", "provider")).statusCode).toBe(200);
    await sql`insert into release.withdrawal (release) values (8)`;
    const answer = await ask("8/pupils.csv", "provider");
    expect([answer.statusCode, answer.body]).toEqual([404, hidden]);
    expect((await ask("7/pupils.csv", "provider")).headers.etag).not.toBe(before.headers.etag);
  });
});
