import { isSchoolYear, type SchoolYear } from "@monitor/schema/vocabulary";
import { z } from "zod";
import { randomScalar } from "./group.ts";
import type { KeyRing, YearKey } from "./holder/key-ring.ts";
import { bytesOf, lettersOf } from "./letters.ts";
import { LinkageError } from "./linkage-error.ts";
import { areInOrder } from "./school-year-keys.ts";
import { readOrCreateSecret, replaceSecret } from "./secret-file.ts";
import { publicKeyOf, SUITE } from "./suite.ts";

const schoolYear = z.string().refine(isSchoolYear);

/** The first key, and each later one with the school year from which it took over. */
const keyFile = z.object({
  suite: z.literal(SUITE),
  secretKey: z.string(),
  rotations: z.array(z.object({ from: schoolYear, secretKey: z.string() })).default([]),
});

type KeyFile = z.infer<typeof keyFile>;

const textOf = (content: KeyFile | Omit<KeyFile, "rotations">) => `${JSON.stringify(content, undefined, 2)}\n`;

const newSecretKey = () => lettersOf(randomScalar());

function yearKeyOf(from: string | null, letters: string): YearKey | undefined {
  const secretKey = bytesOf(letters, 32);
  const publicKey = secretKey && publicKeyOf(secretKey);
  return secretKey && publicKey && { from: from as SchoolYear | null, secretKey, publicKey };
}

function ringIn({ secretKey, rotations }: KeyFile): KeyRing | undefined {
  const keys = [yearKeyOf(null, secretKey), ...rotations.map((one) => yearKeyOf(one.from, one.secretKey))];
  const [first, ...later] = keys.filter((key) => key !== undefined);
  return first && later.length === rotations.length && areInOrder([first, ...later]) ? [first, ...later] : undefined;
}

/** The file and its keys. The parser's own message could repeat a part of a key, so it goes nowhere. */
async function read(path: string): Promise<{ readonly content: KeyFile; readonly ring: KeyRing }> {
  const text = await readOrCreateSecret(path, () => textOf({ suite: SUITE, secretKey: newSecretKey() }));
  try {
    const content = keyFile.parse(JSON.parse(text));
    const ring = ringIn(content);
    if (ring) return { content, ring };
  } catch {
    // said below
  }
  throw new LinkageError(
    "key-file-unusable",
    `Het sleutelbestand ${path} bevat geen geldige sleutel.`,
    "Zet een goede kopie van het bestand terug. Met een nieuwe sleutel ontstaan andere koppelnummers en sluiten eerdere leveringen niet meer aan.",
  );
}

/** The keys of a key holder from its own file, made on first use. All identifiers depend on them: keep a copy. */
export async function loadKeyRing(path: string): Promise<KeyRing> {
  return (await read(path)).ring;
}

/**
 * Adds a new key that holds from a school year on. Earlier years keep their key.
 *
 * @param replace for an emergency: the last key already holds from this very year, and the new one takes its place
 * @throws LinkageError when a later key, or without `replace` a key of this year, is there already
 */
export async function rotateKey(path: string, from: SchoolYear, replace = false): Promise<KeyRing> {
  const { content } = await read(path);
  const last = content.rotations.at(-1)?.from ?? "";
  if (from < last || (from === last) !== replace) {
    throw new LinkageError(
      "key-rotation",
      replace ? `Er is geen sleutel die juist vanaf ${from} geldt.` : `Er is al een sleutel die vanaf ${last} geldt.`,
      replace
        ? "Laat --replace weg om een nieuwe sleutel toe te voegen."
        : "Kies een later schooljaar. Is die sleutel uitgelekt, vervang haar dan met --replace.",
    );
  }
  const kept = replace ? content.rotations.slice(0, -1) : content.rotations;
  await replaceSecret(path, textOf({ ...content, rotations: [...kept, { from, secretKey: newSecretKey() }] }));
  return loadKeyRing(path);
}
