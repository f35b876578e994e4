import { expect, test } from "vitest";
import { lettersLinker } from "./prepare.fixture.ts";
import { rememberingLinker } from "./remember-links.ts";

function counting() {
  const asked: string[][] = [];
  const linker = {
    keys: lettersLinker.keys,
    identify: (numbers: readonly string[]) => {
      asked.push([...numbers]);
      return lettersLinker.identify(numbers);
    },
  };
  return { asked, linker };
}

test("the key holders are asked once for a number, however often it comes", async () => {
  const { asked, linker } = counting();
  const remembering = rememberingLinker(linker);
  const first = await remembering.identify(["999900006", "", "999900006"]);
  const second = await remembering.identify(["999900006"]);
  expect(asked).toEqual([["999900006", ""]]);
  expect(first[0]).toEqual(first[2]);
  expect(second[0]).toEqual(first[0]);
  expect(first[1]).toEqual({ unlinked: "absent" });
});

test("what is remembered stays bounded, and the answers stay right", async () => {
  const { asked, linker } = counting();
  const remembering = rememberingLinker(linker, 2);
  for (const numbers of [["1"], ["2"], ["3", "2"], ["1", "2"]])
    expect(await remembering.identify(numbers)).toEqual(await lettersLinker.identify(numbers));
  expect(asked.flat()).toEqual(["1", "2", "3", "1"]);
});

test("a number that is being asked is not asked again, by whoever comes meanwhile", async () => {
  const { asked, linker } = counting();
  const remembering = rememberingLinker(linker);
  const both = await Promise.all([remembering.identify(["1", "2"]), remembering.identify(["2", "3"])]);
  expect(asked).toEqual([["1", "2"], ["3"]]);
  expect(both).toEqual([await lettersLinker.identify(["1", "2"]), await lettersLinker.identify(["2", "3"])]);
});

test("after a failure the same number can be asked again", async () => {
  const { linker } = counting();
  let away = true;
  const failing = {
    ...linker,
    identify: (numbers: readonly string[]) => (away ? Promise.reject(new Error("weg")) : linker.identify(numbers)),
  };
  const remembering = rememberingLinker(failing);
  const both = await Promise.allSettled([remembering.identify(["1"]), remembering.identify(["1"])]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  away = false;
  expect(await remembering.identify(["1"])).toEqual(await lettersLinker.identify(["1"]));
});
