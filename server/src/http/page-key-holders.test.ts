import { expect, test } from "vitest";
import { keyHolderOrigins } from "./page-key-holders.ts";

const at = (url: string) => `${url}#${"a".repeat(64)}`;

test("the page may ask the key holders of the environment and nobody else", () => {
  const settings = { KEYHOLDER_1: at("https://een.example.nl/pad/"), KEYHOLDER_2: at("https://twee.example.nl:8443/") };
  expect(keyHolderOrigins(settings)).toEqual(["https://een.example.nl", "https://twee.example.nl:8443"]);
});

test("a setting that is no address opens nothing", () => {
  expect(keyHolderOrigins({ KEYHOLDER_1: "geen adres", KEYHOLDER_2: undefined })).toEqual([]);
});

test("without settings the key holders are on this machine, on ports that are not known beforehand", () => {
  expect(keyHolderOrigins({})).toEqual(["http://127.0.0.1:*"]);
});
