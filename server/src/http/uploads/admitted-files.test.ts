import { LAYOUTS, MANIFEST_FILE } from "@monitor/schema/delivery";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf, announcedFile, fileAt } from "./admitted-files.ts";

const NAMES = [MANIFEST_FILE, ...Object.values(LAYOUTS).flatMap((files) => files.map(({ name }) => name))];

test("the files of every kind of delivery have an address, and the address leads back to the file", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.constantFrom(...NAMES), (delivery, name) => {
      expect(fileAt(addressOf({ delivery, name }))).toEqual({ delivery, name });
      expect(announcedFile({ delivery, name })).toEqual({ delivery, name });
    }),
  );
});

test("any other text is no address and no file, whatever somebody tries", () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom("../manifest.json", "manifest.json/..", "a.xml", ".", "..", ""),
  );
  fc.assert(
    fc.property(fc.uuid(), hostile, (delivery, name) => {
      fc.pre(!NAMES.includes(name));
      expect(fileAt(`${delivery}.${name}`)).toBeNull();
      expect(fileAt(name)).toBeNull();
      expect(() => announcedFile({ delivery, name })).toThrow();
      expect(() => announcedFile({ delivery: name, name: MANIFEST_FILE })).toThrow();
    }),
  );
});
