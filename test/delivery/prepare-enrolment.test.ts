import { readFile, stat } from "node:fs/promises";
import { expect, test } from "vitest";
import { numbersThatPassTheElevenTest } from "../security/citizen-number-search.ts";
import { codedRows, prepareFixtures, textsIn } from "./preparing.ts";

const school = { format: "edexml", organisation: "99001", files: ["edexml-12.xml"] } as const;

test("twelve pupils of a school become ten coded rows, and each of the two others is told", async () => {
  const { manifest, problems, out } = await prepareFixtures(school);
  expect(manifest.counts).toEqual({ read: 12, delivered: 10, rejected: 2, unlinked: 3 });
  const texts = await textsIn(out);
  expect(Object.keys(texts)).toEqual(["classes.csv", "enrolments.csv", "manifest.json"]);
  expect(codedRows(texts["enrolments.csv"]!)).toEqual([
    "99AA-01;linked;;99AA00;g3;3;female;2019-03;0153;2025-08-01;2026-07-31",
    "99AA-02;linked;;99AA00;g3;3;male;2019-05;0153;2025-08-01;2026-07-31",
    "99AA-03;linked;;99AA00;g3;3;male;2018-11;0153;2025-11-03;2026-07-31",
    "99AA-04;linked;;99AA00;g45;4;female;2017-01;;2025-08-01;2026-07-31",
    "99AA-05;linked;;99AA00;g45;5;unspecified;2016-01;;2025-08-01;2026-02-13",
    "99AA-06;;unknown;99AA00;g45;5;unknown;2016-06;;2025-08-01;2026-07-31",
    "99AA-07;linked;;99AA00;g8;8;male;;;2025-08-01;2026-07-31",
    "99AA-08;linked;;99AA01;g8;8;male;2014-02;;2025-08-01;2026-07-31",
    "99AA-09;;absent;99AA00;;8;female;2014-04;;2025-08-01;2026-07-31",
    "99AA-10;;checksum;99AA00;s1;8;female;2014-04;;2025-08-01;2026-07-31",
  ]);
  expect(codedRows(texts["classes.csv"]!)).toEqual([
    "99AA00;g3;3;0",
    "99AA00;g45;;1",
    "99AA00;g8;8;0",
    "99AA00;s1;;1",
    "99AA01;g8;8;0",
  ]);
  expect(problems.map(({ code, row, severity }) => [code, row, severity])).toEqual([
    ["unknown-residence", null, "warning"],
    ["birth-date", 7, "warning"],
    ["outside-period", 11, "error"],
    ["reference-is-citizen-number", 12, "error"],
    ["number-unlinked", 10, "warning"],
  ]);
});

test("no name, number or free text of the source is in the delivery or in the report", async () => {
  const { out, report } = await prepareFixtures(school);
  const left = `${JSON.stringify(await textsIn(out))}${await readFile(report, "utf8")}`;
  expect(numbersThatPassTheElevenTest(left.replaceAll(/"sha256": *\\?"[0-9a-f]+/g, ""))).toEqual([]);
  expect(left).not.toMatch(/Leerling0|Proef0|Voorbeeld|Plusklas|7511|2019-03-09/);
});

test("the key file with names stays beside the delivery, for its maker alone", async () => {
  const { keyFile } = await prepareFixtures(school);
  const text = await readFile(keyFile!, "utf8");
  expect(text).toContain("leerling;99AA00;99AA-01;Proef01 Leerling01\r\n");
  expect(text).toContain("groep;99AA00;g3;Groep 3 van juf Voorbeeld\r\n");
  expect((await stat(keyFile!)).mode & 0o077).toBe(0);
});

test("two runs of the same file give the same bytes", async () => {
  const [one, other] = [await prepareFixtures(school), await prepareFixtures(school)];
  expect(await textsIn(one.out)).toEqual(await textsIn(other.out));
});
