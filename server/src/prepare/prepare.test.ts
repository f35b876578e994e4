import { createHash } from "node:crypto";
import { manifestSchema } from "@monitor/schema/delivery";
import { expect, test } from "vitest";
import { Refusal } from "../refusal.ts";
import { edexmlText, GOOD, groep, leerling } from "./edexml/edexml.fixture.ts";
import type { FormatName } from "./format.ts";
import { lettersLinker, prepareText, sourceFile } from "./prepare.fixture.ts";
import { prepare } from "./prepare.ts";
import { PROBLEM_TEXTS } from "./problem-texts.ts";

const school = edexmlText({
  groepen: groep("g3", "3"),
  leerlingen: leerling("1", `${GOOD}<groep key="g3"/><bsn>999900006</bsn>`) + leerling("2", GOOD),
});

test("the manifest says what is in the delivery, and its sizes and hashes are those of the files", async () => {
  const { manifest, files } = await prepareText({
    format: "edexml",
    files: { "school.xml": school },
    organisation: "99001",
  });
  expect(manifestSchema.parse(JSON.parse(files["manifest.json"]!))).toEqual(manifest);
  expect(manifest).toMatchObject({
    version: 1,
    kind: "enrolment",
    organisation: "99001",
    schoolYear: "2025-2026",
    format: "edexml",
    purpose: "onderwijs-jeugd/v1/2025-2026",
    keys: "k".repeat(64),
    demo: false,
    counts: { read: 2, delivered: 2, rejected: 0, unlinked: 1 },
    unlinkedReasons: { absent: 1 },
  });
  for (const { name, bytes, sha256, rows } of manifest.files) {
    expect(Buffer.byteLength(files[name]!)).toBe(bytes);
    expect(createHash("sha256").update(files[name]!).digest("hex")).toBe(sha256);
    expect(files[name]!.split("\n").length - 2).toBe(rows);
  }
});

test("the same files give the same bytes, whatever the time and the order of the pupils", async () => {
  const run = (text: string) =>
    prepareText({ format: "edexml", files: { "school.xml": text }, organisation: "99001" }).then(({ files }) => files);
  const first = leerling("1", `${GOOD}<bsn>999900006</bsn>`);
  const second = leerling("2", GOOD);
  const once = await run(edexmlText({ leerlingen: first + second }));
  expect(await run(edexmlText({ leerlingen: first + second }))).toEqual(once);
  expect(await run(edexmlText({ leerlingen: second + first }))).toEqual(once);
});

test("a file of another kind is named for what it seems to be, and the good ones go on", async () => {
  const jw = '<jw301:Bericht xmlns:jw301="http://www.istandaarden.nl/ijw/3_2/jw301/schema"/>';
  const { problems, manifest } = await prepareText({
    format: "edexml",
    files: { "bericht.xml": jw, "school.xml": school, "leeg.xml": "" },
    organisation: "99001",
  });
  expect(manifest.counts.read).toBe(2);
  expect(problems.map(({ file, code }) => [file, code])).toEqual([
    ["bericht.xml", "other-file"],
    ["leeg.xml", "empty-file"],
  ]);
  expect(problems[0]!.reason).toContain("dit lijkt een iJw-bericht JW301");
});

test("a file in windows-1252 is read, with a warning", async () => {
  const bytes = new TextEncoder().encode(school.replace("Roep1", "RENEE"));
  bytes.set([0xc9], bytes.indexOf("E".charCodeAt(0), school.indexOf("Roep1") + 1));
  const { problems, keys } = await prepareText({
    format: "edexml",
    files: { "school.xml": bytes },
    organisation: "99001",
  });
  expect(problems.map(({ code }) => code)).toEqual(["old-encoding"]);
  expect(keys[0]!.name).toBe("RÉNEE Achter1");
});

test("without a usable file there is no delivery", async () => {
  const run = prepareText({ format: "edexml", files: { "a.txt": "zomaar" }, organisation: "99001" });
  await expect(run).rejects.toThrow(Refusal);
  await expect(run).rejects.toMatchObject({ code: "no-usable-file" });
});

test("an organisation or a period that cannot be is refused before anything is read", async () => {
  const run = (format: FormatName, organisation: string, from: string, to: string) =>
    prepareText({ format, files: { "school.xml": school }, organisation, period: { from, to } }).catch(
      ({ code }) => code,
    );
  expect(await run("edexml", "0153", "2025-08-01", "2026-07-31")).toBe("organisation-form");
  expect(await run("ijw", "99001", "2025-08-01", "2026-07-31")).toBe("organisation-form");
  expect(await run("edexml", "99001", "2026-07-31", "2025-08-01")).toBe("period-form");
  expect(await run("edexml", "99001", "2025-08-32", "2026-07-31")).toBe("period-form");
  expect(await run("edexml", "99001", "2025-08-01", "2026-08-01")).toBe("period-two-years");
});

test("when a key holder fails nothing is delivered: the failure goes to who asked", async () => {
  const failing = { keys: "k".repeat(64), identify: () => Promise.reject(new Error("sleutelhouder weg")) };
  const written: string[] = [];
  const run = prepare({
    format: "edexml",
    files: [sourceFile("school.xml", school)],
    organisation: "99001",
    period: { from: "2025-08-01", to: "2026-07-31" },
    linker: failing,
    residenceOf: () => null,
    demo: false,
    sink: { write: (name) => void written.push(name) },
    onProblem: () => {},
  });
  await expect(run).rejects.toThrow("sleutelhouder weg");
  expect(written).not.toContain("manifest.json");
});

test("progress never goes back and ends at all bytes", async () => {
  const seen: number[] = [];
  const files = [sourceFile("a.xml", school), sourceFile("b.txt", "iets anders")];
  await prepare({
    format: "edexml",
    files,
    organisation: "99001",
    period: { from: "2025-08-01", to: "2026-07-31" },
    linker: lettersLinker,
    residenceOf: () => null,
    demo: false,
    sink: { write: () => {} },
    onProblem: () => {},
    onProgress: ({ bytesRead }) => seen.push(bytesRead),
  });
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(Math.round(seen.at(-1)!)).toBe(files[0]!.size + files[1]!.size);
});

test("every problem tells in full sentences what is wrong and what to do", () => {
  for (const [code, { reason, remedy }] of Object.entries(PROBLEM_TEXTS)) {
    expect(`${reason} ${remedy}`, code).toMatch(/^[A-Z].+\. [A-Z].+\.$/);
    expect(reason.split("*").length, code).toBeLessThanOrEqual(2);
  }
});
