import { LinkageError, type LinkageErrorCode } from "./linkage-error.ts";
import { type KeyHolderRefusal, refusalAnswer } from "./wire.ts";

// What a source tells its user when a key holder does not do what was asked.

export function holderUnreachable(name: string, cause: unknown): LinkageError {
  return new LinkageError(
    "key-holder-unreachable",
    `${name} is niet bereikbaar. Zonder beide sleutelhouders kunnen geen koppelnummers worden gemaakt.`,
    "Controleer of de sleutelhouder draait en of dit adres vanaf deze computer te bereiken is. Start de opdracht daarna opnieuw: wat al gekoppeld is, wordt niet opnieuw gevraagd.",
    { cause },
  );
}

export function answerMisunderstood(name: string): LinkageError {
  return new LinkageError(
    "key-holder-answer",
    `${name} gaf een antwoord dat niet de afgesproken vorm heeft.`,
    "Controleer of het adres echt van een sleutelhouder is en of beide kanten dezelfde versie gebruiken.",
  );
}

const REMEDIES: Partial<Record<KeyHolderRefusal, readonly [LinkageErrorCode, remedy: string]>> = {
  "not-authenticated": [
    "key-holder-token",
    "Zet het token dat deze sleutelhouder u gaf in KEYHOLDER_1_TOKEN of KEYHOLDER_2_TOKEN, of vraag de sleutelhouder om een nieuw token.",
  ],
  "cap-exceeded": [
    "key-holder-cap",
    "Klopt het aantal leerlingen? Vraag de sleutelhouder dan om het afgesproken aantal voor dit schooljaar te verhogen. De sleutelhouder heeft een alarm gekregen.",
  ],
  "bridge-not-permitted": [
    "key-holder-bridge",
    "Lever zonder --bridge, of vraag beide sleutelhouders om toestemming om twee schooljaren aan elkaar te koppelen.",
  ],
};

const OTHERWISE = [
  "key-holder-refused",
  "Controleer het schooljaar van de levering, of vraag de sleutelhouder waarom hij weigert.",
] as const;

export function holderRefused(name: string, status: number, body: unknown): LinkageError {
  const answer = refusalAnswer.safeParse(body);
  if (!answer.success) return answerMisunderstood(name);
  const { refused, message } = answer.data;
  const [code, remedy] = REMEDIES[refused as KeyHolderRefusal] ?? OTHERWISE;
  return new LinkageError(code, `${name} weigert (${status}): ${message}`, remedy);
}

export function keyChanged(name: string, schoolYear: string): LinkageError {
  return new LinkageError(
    "public-key-changed",
    `${name} gebruikt voor ${schoolYear} een andere sleutel dan de sleutel die is vastgelegd.`,
    "Ga niet verder. Vraag de sleutelhouder of de sleutel is gewijzigd; met een andere sleutel sluiten nieuwe leveringen niet aan op eerdere.",
  );
}

export function keyUnusable(name: string): LinkageError {
  return new LinkageError(
    "public-key-changed",
    `De vastgelegde publieke sleutel van ${name} is geen geldige sleutel.`,
    "Vraag de sleutelhouder om zijn publieke sleutel en leg die opnieuw vast.",
  );
}

export function proofInvalid(name: string): LinkageError {
  return new LinkageError(
    "proof-invalid",
    `Het bewijs van ${name} klopt niet: het antwoord is niet met de vastgelegde sleutel gemaakt, of onderweg veranderd.`,
    "Ga niet verder en neem contact op met de sleutelhouder. Er zijn geen koppelnummers gemaakt.",
  );
}
