import fc from "fast-check";
import { expect, test } from "vitest";
import { keyFileText, namesIn } from "./key-file-text.ts";

const entry = fc.record({
  kind: fc.constantFrom("leerling" as const, "groep" as const, "jeugdige" as const),
  site: fc.constantFrom("99AA00", "99AB00", ""),
  reference: fc.stringMatching(/^[A-Za-z0-9._:-]{1,20}$/),
  name: fc.oneof(
    fc.stringMatching(/^[\p{L} '-]{1,30}$/u),
    fc.constantFrom('Anne "Sanne" de Wit', "=Jansen", "O'Neill", "a;b"),
  ),
});

test("a key file that the page wrote opens again with the same names, whatever stands in them", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 20 }), async (names) => {
      fc.pre(names.every(({ name }) => name.trim() === name && name !== "" && !/^'[=+\-@]/.test(name)));
      expect(await namesIn(await keyFileText(names))).toEqual(names);
    }),
  );
});

test("no name in a key file can run as a formula in a spreadsheet", async () => {
  const text = await keyFileText([{ kind: "leerling", site: "99AA00", reference: "1001", name: "=1+1" }]);
  expect(text).toContain(";'=1+1");
});

test("any other file is no key file", async () => {
  expect(await namesIn("sleutel;naam\n1;Jan")).toBeNull();
  expect(await namesIn("")).toBeNull();
  expect(await namesIn("<EDEX></EDEX>")).toBeNull();
});
