import { describe, expect, test } from "vitest";
import { blind } from "./blind.ts";
import { evaluate } from "./evaluate.ts";
import { INVALID_POINTS } from "./invalid-points.fixture.ts";
import { keyPairOf } from "./linkage.fixture.ts";
import { protocolFor } from "./suite.ts";

const protocol = protocolFor("purpose");
const { secretKey } = keyPairOf(1);
const good = blind(new TextEncoder().encode("input")).blinded;

describe("a key holder", () => {
  test("evaluates a valid element", () => {
    expect(evaluate(protocol, secretKey, [good])).not.toHaveProperty("refused");
  });

  test("refuses a batch of nothing, over which there is nothing to prove", () => {
    expect(evaluate(protocol, secretKey, [])).toEqual({ refused: "invalid-element" });
  });

  test.each(INVALID_POINTS)("refuses a batch with $kind", ({ bytes }) => {
    expect(evaluate(protocol, secretKey, [good, bytes, good])).toEqual({
      refused: "invalid-element",
    });
  });
});
