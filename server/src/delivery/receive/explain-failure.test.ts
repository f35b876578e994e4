import { describe, expect, test } from "vitest";
import { Refusal } from "../../refusal.ts";
import { explainFailure } from "./explain-failure.ts";

const broken = (code: string) => Object.assign(new Error("internal words"), { code });

describe("a failure that no source is to blame for is explained in Dutch, with what to do", () => {
  test.each([
    ["ENOSPC", "disk-full", "De schijf van /monitor is vol"],
    ["EDQUOT", "disk-full", "De schijf van /monitor is vol"],
    ["53100", "database-disk-full", "De schijf van de database is vol"],
    ["57P01", "database-gone", "De verbinding met de database viel weg"],
    ["CONNECTION_CLOSED", "database-gone", "De verbinding met de database viel weg"],
    ["ECONNRESET", "database-gone", "De verbinding met de database viel weg"],
  ])("%s", (code, expected, words) => {
    const refusal = explainFailure(broken(code), "/monitor");
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ code: expected, message: expect.stringContaining(words) });
    expect((refusal as Refusal).remedy).toMatch(/opnieuw/);
    expect((refusal as Refusal).message).not.toContain("internal");
  });

  test("a fault of the monitor itself, and a refusal, stay what they are", () => {
    for (const error of [broken("23505"), new TypeError("x"), new Refusal("delivery-row", "x", "y"), null]) {
      expect(explainFailure(error, "/monitor")).toBe(error);
    }
  });
});
