import { expect, test } from "vitest";
import { privateInputOf, purposeOf, schoolYearOfPurpose } from "./purpose.ts";

test("the purpose names the data set and the school year", () => {
  expect(purposeOf("2025-2026")).toBe("onderwijs-jeugd/v1/2025-2026");
});

test("the private input names the data set and the number", () => {
  expect(new TextDecoder().decode(privateInputOf("999900006"))).toBe("onderwijs-jeugd/v1|999900006");
});

test("the school year of a purpose of this data set is found", () => {
  expect(schoolYearOfPurpose(purposeOf("2024-2025"))).toBe("2024-2025");
});

test("another data set, another version, two years apart or anything around it is no purpose of this data set", () => {
  for (const text of [
    "",
    "onderwijs-jeugd/v1",
    "onderwijs-jeugd/v1/",
    "onderwijs-jeugd/v2/2025-2026",
    "zorg/v1/2025-2026",
    "onderwijs-jeugd/v1/2025-2027",
    "onderwijs-jeugd/v1/2025-2026/extra",
    " onderwijs-jeugd/v1/2025-2026",
    "onderwijs-jeugd/v1/2025-2026\n",
  ])
    expect(schoolYearOfPurpose(text)).toBeUndefined();
});
