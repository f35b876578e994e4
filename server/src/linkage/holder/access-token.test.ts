import { expect, test } from "vitest";
import { hashOfToken, newToken, ownerOfToken } from "./access-token.ts";

/** Holders of tokens that write down whose hash was looked at. */
function holders(tokens: readonly string[]) {
  const looked: number[] = [];
  const owners = tokens.map((token, place) => ({
    place,
    get tokenHash() {
      looked.push(place);
      return hashOfToken(token);
    },
  }));
  return { owners, looked };
}

test("a token has 256 random bits and no digit, and is never made twice", () => {
  const tokens = Array.from({ length: 200 }, newToken);
  expect(new Set(tokens).size).toBe(200);
  for (const token of tokens) expect(token).toMatch(/^[a-p]{64}$/);
});

test("a token leads to its owner, and any other text to nobody", () => {
  const tokens = [newToken(), newToken(), newToken()];
  const { owners } = holders(tokens);
  for (const [place, token] of tokens.entries()) expect(ownerOfToken(owners, token)?.place).toBe(place);
  for (const other of [newToken(), "", tokens[0]!.slice(1), hashOfToken(tokens[0]!)])
    expect(ownerOfToken(owners, other)).toBeUndefined();
});

test("every hash is compared, whether the token is the first, the last or nobody's, so that time tells nothing", () => {
  const tokens = [newToken(), newToken(), newToken()];
  for (const token of [...tokens, newToken(), ""]) {
    const { owners, looked } = holders(tokens);
    ownerOfToken(owners, token);
    expect(looked).toEqual([0, 1, 2]);
  }
});
