import { createHash } from "node:crypto";
import { appendFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { Refusal } from "../../server/src/refusal.ts";
import { type DeliveryContent, identifierOf } from "./delivery-folder.ts";
import { startMonitor } from "./receiving.ts";
import {
  attendance,
  care,
  enrolment,
  enrolments,
  episode,
  notEnrolled,
  schoolClass,
  schoolDay,
  spell,
} from "./sample-deliveries.ts";

const monitor = startMonitor();
let before: unknown[];
beforeEach(async () => {
  await monitor.deliver(enrolments([enrolment("anna")]));
  before = await monitor.everything();
});

/** The refusal of a delivery; nothing in the database may have changed. */
async function refusalOf(receiving: Promise<unknown>): Promise<Refusal> {
  const error = await receiving.then(
    () => expect.fail("the delivery was accepted"),
    (reason: unknown) => reason as Refusal,
  );
  expect(error.name).toBe("Refusal");
  expect(error.remedy).not.toBe("");
  expect(await monitor.everything()).toEqual(before);
  return error;
}
const refused = (content: DeliveryContent) =>
  monitor.write(content).then((folder) => refusalOf(monitor.receive(folder)));

describe("a folder that is no sound delivery", () => {
  const manifestWith = (change: (manifest: Record<string, unknown>) => void) => async () => {
    const folder = await monitor.write(enrolments([enrolment("bram")]));
    const file = join(folder, "manifest.json");
    const manifest = JSON.parse(await readFile(file, "utf8"));
    change(manifest);
    await writeFile(file, JSON.stringify(manifest));
    return refusalOf(monitor.receive(folder));
  };
  const cases: Record<string, [expected: string, refuse: () => Promise<Refusal>]> = {
    "a folder that is not there": ["delivery-manifest", () => refusalOf(monitor.receive("/nergens/te/vinden"))],
    "an unknown version": ["delivery-version", manifestWith((manifest) => Object.assign(manifest, { version: 2 }))],
    "a field that the manifest does not have": [
      "delivery-manifest",
      manifestWith((m) => Object.assign(m, { extra: 1 })),
    ],
    "an organisation that is no code": [
      "delivery-manifest",
      manifestWith((m) => Object.assign(m, { organisation: "x" })),
    ],
    "a period longer than a school year": [
      "delivery-period",
      manifestWith((m) => Object.assign(m, { period: { from: "2025-08-01", to: "2026-08-01" } })),
    ],
    "identifiers made for another year": [
      "delivery-purpose",
      manifestWith((m) => Object.assign(m, { purpose: "onderwijs-jeugd/v1/2024-2025" })),
    ],
    "a file of another kind": [
      "delivery-files",
      manifestWith((m) => Object.assign((m.files as { name: string }[])[0]!, { name: "spells.csv" })),
    ],
    "a path outside the folder": [
      "delivery-manifest",
      manifestWith((m) => Object.assign((m.files as { name: string }[])[0]!, { name: "../classes.csv" })),
    ],
    "a required file that is not listed": ["delivery-files", manifestWith((m) => (m.files as unknown[]).pop())],
    "a row count that is not that of the file": [
      "delivery-tampered",
      manifestWith((m) => Object.assign((m.files as { rows: number }[])[1]!, { rows: 3 })),
    ],
  };
  test.each(Object.entries(cases))("%s is refused", async (_, [code, refuse]) => {
    expect((await refuse()).code).toBe(code);
  });

  test("text that is no JSON is refused as damaged", async () => {
    const folder = await monitor.write(enrolments([enrolment("bram")]));
    await writeFile(join(folder, "manifest.json"), "{ half");
    expect((await refusalOf(monitor.receive(folder))).code).toBe("delivery-manifest");
  });

  test("a file that was changed after preparing is refused, also when only one letter differs or it is gone", async () => {
    const folder = await monitor.write(enrolments([enrolment("bram")]));
    const file = join(folder, "enrolments.csv");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("female", "malefe"));
    expect((await refusalOf(monitor.receive(folder))).code).toBe("delivery-tampered");
    await appendFile(file, "\n");
    expect((await refusalOf(monitor.receive(folder))).code).toBe("delivery-tampered");
    await rm(file);
    expect((await refusalOf(monitor.receive(folder))).message).toContain("enrolments.csv");
  });

  test("a file that was changed is refused as well when the delivery was received before", async () => {
    const folder = await monitor.write(enrolments([enrolment("anna")]));
    await writeFile(join(folder, "classes.csv"), "changed");
    expect((await refusalOf(monitor.receive(folder))).code).toBe("delivery-tampered");
  });
});

test.each([1890, 2999])("a delivery of school year %i is refused and takes no part of the tables", async (year) => {
  const parts = () => monitor.db.owner`select relname from pg_class where relnamespace = 'records'::regnamespace`;
  const schoolYear: `${number}-${number}` = `${year}-${year + 1}`;
  const period = { from: `${year}-08-01`, to: `${year + 1}-07-31` };
  const manifest = { schoolYear, period, purpose: `onderwijs-jeugd/v1/${schoolYear}` };
  const counted = (await parts()).length;
  expect((await refused(enrolments([enrolment("bram", period)], { manifest }))).code).toBe("delivery-period");
  expect(await parts()).toHaveLength(counted);
});

describe("rows of another organisation", () => {
  const municipality = { organisation: "0153" };
  const cases: Record<string, DeliveryContent> = {
    "an enrolment at a school of another board": enrolments([enrolment("bram", { site: "99BA00", class: "" })]),
    "a class at a school of another board": enrolments([], {}, [schoolClass({ site: "99BA00" })]),
    "a site of another school, delivered by a school": enrolments([], { organisation: "99AA" }, [
      schoolClass({ site: "99AB00" }),
    ]),
    "absence at a school of another board": attendance([spell("bram", { site: "99BA00" })]),
    "school days of another board": attendance([], {}, [schoolDay("2025-10-06", { site: "99BA00" })]),
    "care of another municipality": care([episode("bram", { municipality: "0141" })]),
    "youth care delivered by a school": care([], { organisation: "99001" }),
    "enrolments delivered by a municipality": enrolments([], municipality),
    "a pupil who is not enrolled, delivered by a school": attendance([notEnrolled("bram")]),
    "absence from a school, delivered by a municipality": attendance([spell("bram")], municipality),
    "a resident of another municipality": attendance([notEnrolled("bram", { residence: "0141" })], municipality),
  };
  test.each(Object.entries(cases))("%s: the delivery is refused", async (_, content) => {
    expect((await refused(content)).code).toBe("delivery-foreign");
  });

  test("a site that the monitor does not know, and an organisation that it does not know, are refused with a remedy", async () => {
    const unknownSite = await refused(enrolments([], {}, [schoolClass({ site: "99ZZ00" })]));
    expect(unknownSite).toMatchObject({ code: "delivery-unknown-site" });
    expect(unknownSite.remedy).toContain("pnpm monitor reference auto <bestand>");
    const unknownBoard = await refused(enrolments([], { organisation: "99999" }));
    expect(unknownBoard.code).toBe("delivery-unknown-organisation");
    expect((await refused(care([], { organisation: "0001" }))).code).toBe("delivery-unknown-organisation");
  });

  test("a school cannot deliver the pupils that its board delivered already", async () => {
    const refusal = await refused(enrolments([enrolment("bram")], { organisation: "99AA" }));
    expect(refusal).toMatchObject({ code: "delivery-foreign" });
    expect(refusal.message).toContain("99AA00");
  });

  test("a school may deliver beside its board when the board left it out", async () => {
    const other = enrolments([enrolment("bram", { site: "99AB00" })], { organisation: "99AB" }, [
      schoolClass({ site: "99AB00" }),
    ]);
    expect(await monitor.deliver(other)).toMatchObject({ outcome: "accepted", replaced: null });
  });
});

describe("cells and rows that are wrong", () => {
  const cases: Record<string, [field: string, content: DeliveryContent]> = {
    "a word that is not in the list": ["sex", enrolments([enrolment("b", { sex: "girl" })])],
    "a required cell that is empty": ["reference", enrolments([enrolment("")])],
    "a day that does not exist": ["to", enrolments([enrolment("b", { to: "2026-06-31" })])],
    "an identifier with a digit": ["identifier", enrolments([enrolment("b", { identifier: "1".repeat(64) })])],
    "a name where a key belongs": ["reference", enrolments([enrolment("Bram de Vries")])],
    "a row with neither identifier nor reason": ["unlinked", enrolments([enrolment("b", { identifier: "" })])],
    "a row with both": ["unlinked", enrolments([enrolment("b", { unlinked: "absent" })])],
    "an enrolment that ends before it starts": [
      "to",
      enrolments([enrolment("b", { from: "2026-01-02", to: "2026-01-01" })]),
    ],
    "an enrolment outside the period": ["from", enrolments([enrolment("b", { from: "2025-07-31" })])],
    "a class that is not listed": ["class", enrolments([enrolment("b", { class: "groep9" })])],
    "a class that is listed twice": ["class", enrolments([], {}, [schoolClass(), schoolClass()])],
    "a spell after the period": ["from", attendance([spell("b", { from: "2026-08-01", to: "2026-08-02" })])],
    "a school day that is listed twice": [
      "day",
      attendance([], {}, [schoolDay("2025-10-06"), schoolDay("2025-10-06")]),
    ],
    "a school day outside the period": ["day", attendance([], {}, [schoolDay("2025-07-31")])],
    "care that stops before it starts": ["to", care([episode("b", { to: "2025-02-28" })])],
    "a quote that could end a value": ["class", enrolments([], {}, [schoolClass({ class: 'a","b' })])],
  };
  test.each(Object.entries(cases))("%s is refused, by file, line and field", async (_, [field, content]) => {
    expect((await refused(content)).message).toMatch(new RegExp(`^  [a-z]+\\.csv, regel [23], ${field}: `, "m"));
  });

  test("several faults are named in one go, each with its line, and none shows what stands in the row", async () => {
    const secret = "Jansen geheim";
    const rows = [enrolment("a"), enrolment(secret), enrolment("c"), enrolment("d", { sex: secret })];
    const { message, remedy } = await refused(enrolments(rows));
    expect(message).toContain("enrolments.csv, regel 3, reference");
    expect(message).toContain("enrolments.csv, regel 5, sex");
    expect(`${message}${remedy}`).not.toContain("Jansen");
    expect(`${message}${remedy}`).not.toContain(identifierOf("d"));
  });

  test("a key that could be a citizen number is refused, and the refusal does not repeat it", async () => {
    const { code, message } = await refused(enrolments([enrolment("999900006")]));
    expect(code).toBe("delivery-citizen-number");
    expect(message).not.toContain("999900006");
  });

  test("the files of a refused delivery are not kept", async () => {
    const kept = () => readdir(join(monitor.dataDir, "deliveries"));
    const accepted = await kept();
    expect(accepted.length).toBe(1);
    await refused(enrolments([enrolment("b", { sex: "girl" })]));
    expect(await kept()).toEqual(accepted);
  });

  test("whatever bytes a coded file holds, it is refused or read, never an accident", async () => {
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: "binary", maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
      fc
        .string({ unit: fc.constantFrom(";", "\n", "\r", '"', "\\", "a", "1", "\0"), maxLength: 80 })
        .map((text) => new TextEncoder().encode(text)),
    );
    await fc.assert(
      fc.asyncProperty(noise, async (bytes) => {
        const folder = await monitor.write(enrolments([]));
        const file = join(folder, "enrolments.csv");
        const whole = Buffer.concat([await readFile(file), bytes]);
        await writeFile(file, whole);
        const path = join(folder, "manifest.json");
        const manifest = JSON.parse(await readFile(path, "utf8"));
        const sha256 = createHash("sha256").update(whole).digest("hex");
        Object.assign(manifest.files[1], { sha256, bytes: whole.length });
        await writeFile(path, JSON.stringify(manifest));
        await monitor.receive(folder).catch((error: Error) => expect(error.name).toBe("Refusal"));
      }),
      { numRuns: 60 },
    );
  });
});
