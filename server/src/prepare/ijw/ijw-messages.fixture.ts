import { expect } from "vitest";
import { faultsOfLayout, prepareText, rowsOf } from "../prepare.fixture.ts";
import { messageText } from "./ijw.fixture.ts";

type Products = Record<string, string>[];

/** Prepares messages of municipality 0153, and holds what must be true of every delivery against what came out. */
export async function prepared(files: Readonly<Record<string, string>>) {
  const result = await prepareText({ format: "ijw", files, organisation: "0153" });
  expect(faultsOfLayout(result)).toEqual([]);
  const { counts } = result.manifest;
  expect(counts.read).toBe(counts.delivered + counts.rejected);
  return { ...result, episodes: rowsOf(result, "episodes.csv") };
}

export const start = (...products: Products) => messageText({ kind: "305", products });
export const stop = (...products: Products) => messageText({ kind: "307", products });
export const request = (dated: string, ...products: Products) => messageText({ kind: "315", dated, products });
export const allocation = (dated: string, ...products: Products) =>
  messageText({ kind: "301", sender: "0153", receiver: "99000001", dated, products });
