import { bytesToHex, hexToBytes, numberToBytesLE } from "@noble/curves/utils.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  inversesOf,
  isElement,
  isScalar,
  multiplyGenerator,
  multiplyScalars,
  randomScalar,
  scalarFrom,
  sumOfProducts,
} from "./group.ts";
import { INVALID_POINTS } from "./invalid-points.fixture.ts";
import { nobleAcceptsElement, nobleAcceptsScalar, ORDER } from "./noble.fixture.ts";

const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });
const little = (number: bigint) => numberToBytesLE(number, 32);
const order = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });

// RFC 9496, appendix A.1: the generator times 1 and 2
const GENERATOR = "e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76";
const TWICE = "6a493210f7499cd17fecb510ae0cea23a110e8d5b901f8acadd3095c73a3b919";

describe("the group", () => {
  test("has the generator of the RFC and adds and multiplies it as the RFC does", () => {
    expect(bytesToHex(multiplyGenerator(little(1n)))).toBe(GENERATOR);
    expect(bytesToHex(multiplyGenerator(little(2n)))).toBe(TWICE);
    expect(bytesToHex(add(hexToBytes(GENERATOR), hexToBytes(GENERATOR)))).toBe(TWICE);
    const [one, two] = [hexToBytes(GENERATOR), hexToBytes(TWICE)];
    expect(sumOfProducts([little(3n), little(4n)], [one, two])).toEqual(multiplyGenerator(little(11n)));
  });

  test("gives each of many scalars its own inverse", () => {
    for (const count of [0, 1, 2, 7]) {
      const scalars = Array.from({ length: count }, randomScalar);
      const inverses = inversesOf(scalars);
      expect(inverses).toHaveLength(count);
      for (const [place, scalar] of scalars.entries())
        expect(multiplyScalars(scalar, inverses[place]!)).toEqual(little(1n));
    }
  });

  test("accepts just those bytes as an element that another implementation accepts", () => {
    const element = bytes32.map((bytes) => multiplyGenerator(scalarFrom(Uint8Array.of(...bytes, ...bytes))));
    fc.assert(
      fc.property(fc.oneof(bytes32, element), (bytes) => {
        expect(isElement(bytes)).toBe(nobleAcceptsElement(bytes));
      }),
    );
    for (const { bytes } of INVALID_POINTS) expect(isElement(bytes)).toBe(false);
    expect(isElement(hexToBytes(GENERATOR))).toBe(true);
  });

  test("accepts just those bytes as a scalar that another implementation accepts, and not zero", () => {
    fc.assert(
      fc.property(
        fc.oneof(order, fc.bigInt({ min: ORDER - 3n, max: ORDER + 3n }), fc.bigInt({ min: 0n, max: 3n })),
        (number) => {
          expect(isScalar(little(number))).toBe(nobleAcceptsScalar(little(number)));
          expect(isScalar(little(number))).toBe(number > 0n && number < ORDER);
        },
      ),
    );
    for (const length of [0, 31, 33]) expect(isScalar(new Uint8Array(length).fill(1))).toBe(false);
  });

  test("draws another secret scalar every time, over the whole range", () => {
    const drawn = Array.from({ length: 200 }, randomScalar);
    expect(drawn.every(isScalar)).toBe(true);
    expect(new Set(drawn.map((scalar) => bytesToHex(scalar))).size).toBe(200);
    // the order is a little above 2^252, so the highest byte goes up to 15, each as often
    expect(new Set(drawn.map((scalar) => scalar[31]! >> 2))).toEqual(new Set([0, 1, 2, 3]));
  });
});
