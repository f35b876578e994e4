import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { Parser } from "n3";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exportRelease, readPublisher } from "../../server/src/export/index.ts";
import { SCHOOL } from "../kit/small-town.ts";
import { smallTown } from "../kit/small-town-api.ts";

const town = smallTown();
const HOSTILE = '=1+1"; <http://evil.example> a <http://evil.example> . \n"""';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "monitor-export-"));
});
afterEach(() => rm(folder, { recursive: true }));

type Request = Parameters<typeof exportRelease>[1];
const exported = (more: Partial<Request> = {}) =>
  exportRelease(town.database, {
    ...{ release: 7, out: join(folder, "uit"), indicators: [], format: "package", publisher: readPublisher({}) },
    ...more,
  });
const file = (name: string) => readFile(join(folder, "uit", name), "utf8");

beforeAll(async () => {
  await town.database.owner`update geography.area set name = ${HOSTILE} where code = '0141'`;
});

describe("a data package of a release", () => {
  test("describes every file in it, and nothing else is in it", async () => {
    await exported();
    const { resources } = JSON.parse(await file("datapackage.json"));
    const paths = resources.map(({ path }: { path: string }) => path);
    const files = (await readdir(join(folder, "uit"), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "uit").length + 1));
    expect(files.sort()).toEqual([...paths, "LEESMIJ.md", "datapackage.json", "dcat.ttl"].sort());
    for (const { path, bytes, hash } of resources) {
      const content = await readFile(join(folder, "uit", path));
      expect(content).toHaveLength(bytes);
      expect(hash).toBe(`sha256:${createHash("sha256").update(content).digest("hex")}`);
    }
  });

  test("each file keeps to what the package says of its columns", async () => {
    await exported();
    const { resources } = JSON.parse(await file("datapackage.json"));
    const [places] = resources.slice(-1);
    const read = async ({ path, dialect }: { path: string; dialect: { delimiter: string } }) =>
      parse(await file(path), { delimiter: dialect.delimiter, bom: true, columns: true }) as Record<string, string>[];
    const codes = (await read(places)).map(({ plaatscode }) => plaatscode);
    for (const resource of resources.slice(0, -1)) {
      const rows = await read(resource);
      const { fields, primaryKey, missingValues } = resource.schema;
      const keys = rows.map((row) => primaryKey.map((key: string) => row[key]).join("\t"));
      expect(new Set(keys).size).toBe(rows.length);
      for (const row of rows) {
        expect(codes).toContain(row.plaatscode);
        for (const { name, type, decimalChar, constraints } of fields) {
          const value = row[name]!;
          if (value === missingValues[0].value) expect(constraints?.required).toBeUndefined();
          else if (type === "number") expect(Number(value.replace(decimalChar, "."))).not.toBeNaN();
          else if (type === "integer") expect(value).toMatch(/^\d+$/);
          else if (constraints?.enum) expect(constraints.enum).toContain(value);
          else expect(value).not.toBe("");
        }
      }
    }
  });

  test("holds every figure of the release as it is stored, and none of another", async () => {
    await exported();
    const [{ path }] = JSON.parse(await file("datapackage.json")).resources;
    const rows = parse(await file(path), { delimiter: ";", bom: true, columns: true }) as Record<string, string>[];
    const stored = await town.database.owner`
      select place, value from release.observation where release = 7 and indicator = 'pupils' order by place`;
    expect(rows.map(({ plaatscode, waarde }) => [plaatscode, Number(waarde)])).toEqual(
      stored.map(({ place, value }) => [place, value]),
    );
    expect(new Set(rows.map(({ uitgave }) => uitgave))).toEqual(new Set(["7"]));
  });

  test("an area with a hostile name is a name in every file, and no formula or statement in any", async () => {
    await exported();
    const rows = parse(await file("plaatsen.csv"), { delimiter: ";", bom: true, columns: true }) as {
      plaats: string;
    }[];
    expect(rows.map(({ plaats }) => plaats)).toContain(`'${HOSTILE}`);
    const quads = new Parser({ baseIRI: "file:///uit/" }).parse(await file("dcat.ttl"));
    expect(quads.filter(({ subject }) => subject.value.includes("evil"))).toEqual([]);
  });
});

describe("an export", () => {
  test("of an older release hides what the newest hides", async () => {
    await exported({ release: 6, format: "csv", indicators: ["care-share"] });
    const [, row] = parse(await file("care-share-uitgave-6-voorbeeld.csv"), {
      ...{ delimiter: ";", bom: true, relax_column_count: true },
    }) as string[][];
    expect([row![0], row![5], row![11]]).toEqual([SCHOOL, ".", "SUPPRESSED"]);
  });

  test("of chosen figures writes those, each in a file that says what it is", async () => {
    await exported({ format: "json-stat", indicators: ["care-share"] });
    expect(await readdir(join(folder, "uit"))).toEqual(["care-share-uitgave-7-voorbeeld.json"]);
    expect(JSON.parse(await file("care-share-uitgave-7-voorbeeld.json")).class).toBe("dataset");
  });

  test("of a figure or release that is not there is refused, and leaves nothing behind", async () => {
    await expect(exported({ indicators: ["pupils", "geluk"] })).rejects.toMatchObject({
      message: "Uitgave 7 heeft geen cijfers van geluk.",
      remedy: "Kies uit: care-share, pupils.",
    });
    await expect(exported({ release: 99 })).rejects.toThrow("Uitgave 99 is er niet, of is ingetrokken.");
    expect(await readdir(folder)).toEqual([]);
  });

  test("does not write over what is there already", async () => {
    await writeFile(join(folder, "mijn-werk.txt"), "van mij");
    await expect(exported({ out: folder })).rejects.toThrow("is niet leeg");
    expect(await readdir(folder)).toEqual(["mijn-werk.txt"]);
  });

  test("that breaks off while it writes leaves no half of a package", async () => {
    const { owner } = town.database;
    await owner`revoke select on geography.school_site from monitor_release`;
    await expect(exported()).rejects.toThrow("permission denied");
    await owner`grant select on geography.school_site to monitor_release`;
    expect(await readdir(folder)).toEqual([]);
  });

  test("of a release that was withdrawn is refused as one that never was", async () => {
    await town.database.as("monitor_release")`insert into release.withdrawal (release) values (6)`;
    await expect(exported({ release: 6 })).rejects.toThrow("Uitgave 6 is er niet, of is ingetrokken.");
    await expect(exported({ release: 7, format: "csv" })).resolves.toMatchObject({
      indicators: ["pupils", "care-share"],
    });
  });
});
