import type { z } from "zod";
import type { Evaluation } from "./evaluate.ts";
import { lettersOf } from "./letters.ts";
import { LinkageError } from "./linkage-error.ts";
import { parseJson } from "./parse-json.ts";
import type { Purpose } from "./purpose.ts";
import { EVALUATE_PATH, evaluateAnswer, PUBLIC_KEY_PATH, publicKeyAnswer, refusalAnswer } from "./wire.ts";

/** Where a key holder answers, and the public key (in letters) that the source trusts it to use. */
export interface KeyHolderEndpoint {
  readonly url: string;
  readonly publicKey: string;
}

/** Carries a request to a key holder; `fetch` by nature. */
export type Carry = (url: string, request: RequestInit) => Promise<Response>;

export interface KeyHolderClient {
  /** For messages: which of the key holders, and where. */
  readonly name: string;
  /** @throws LinkageError when the key holder has another public key than the pinned one */
  confirmPublicKey(): Promise<void>;
  evaluate(purpose: Purpose, elements: readonly Uint8Array[]): Promise<Evaluation>;
}

/** Milliseconds that one request may take. */
const PATIENCE = 60_000;

function unreachable(name: string, cause: unknown): LinkageError {
  return new LinkageError(
    "key-holder-unreachable",
    `${name} is niet bereikbaar. Zonder beide sleutelhouders kunnen geen koppelnummers worden gemaakt.`,
    "Controleer of de sleutelhouder draait en of dit adres vanaf deze computer te bereiken is. Start de opdracht daarna opnieuw.",
    { cause },
  );
}

function misunderstood(name: string): LinkageError {
  return new LinkageError(
    "key-holder-answer",
    `${name} gaf een antwoord dat niet de afgesproken vorm heeft.`,
    "Controleer of het adres echt van een sleutelhouder is en of beide kanten dezelfde versie gebruiken.",
  );
}

function refused(name: string, status: number, body: unknown): LinkageError {
  const answer = refusalAnswer.safeParse(body);
  if (!answer.success) return misunderstood(name);
  return new LinkageError(
    "key-holder-refused",
    `${name} weigert (${status}): ${answer.data.message}`,
    "Controleer het schooljaar van de levering, of vraag de sleutelhouder waarom hij weigert.",
  );
}

export function keyHolderClient(
  { url, publicKey }: KeyHolderEndpoint,
  number: number,
  carry: Carry = fetch,
): KeyHolderClient {
  const name = `Sleutelhouder ${number} (${url})`;

  const carriedOnce = async (address: string, question: RequestInit) => {
    const response = await carry(address, {
      ...question,
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE),
    });
    return { response, text: await response.text() };
  };

  // a second try, because a connection that was kept open may have been closed at the other end; asking twice is harmless
  const carried = (address: string, question: RequestInit) =>
    carriedOnce(address, question).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === "TimeoutError") throw error;
      return carriedOnce(address, question);
    });

  const ask = async <Shape extends z.ZodType>(path: string, shape: Shape, body?: object): Promise<z.output<Shape>> => {
    const question = body
      ? {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        }
      : { method: "GET" };
    const { response, text } = await carried(new URL(path, url).href, question).catch((cause: unknown) => {
      throw unreachable(name, cause);
    });
    const answer = parseJson(text);
    if (!response.ok) throw refused(name, response.status, answer);
    const understood = shape.safeParse(answer);
    if (!understood.success) throw misunderstood(name);
    return understood.data;
  };

  return {
    name,
    confirmPublicKey: async () => {
      const answer = await ask(PUBLIC_KEY_PATH, publicKeyAnswer);
      if (answer.publicKey === publicKey) return;
      throw new LinkageError(
        "public-key-changed",
        `${name} gebruikt een andere sleutel dan de sleutel die is vastgelegd.`,
        "Ga niet verder. Vraag de sleutelhouder of de sleutel is gewijzigd; met een andere sleutel sluiten nieuwe leveringen niet aan op eerdere.",
      );
    },
    evaluate: (purpose, elements) =>
      ask(EVALUATE_PATH, evaluateAnswer, {
        info: purpose,
        elements: elements.map(lettersOf),
      }),
  };
}
