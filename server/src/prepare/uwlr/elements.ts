import type { Envelope } from "../edexml/read.ts";
import { FileUnusable } from "../problem.ts";

/** Namespace of UWLR 2.0 to 2.3: UWLR_Leerlinggegevens_v2p2.xsd, Edustandaard. */
export const NAMESPACE = "http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens";

/** All in one answer. */
export const WHOLE = "leerlinggegevens";
/** In steps: first the sites and groups, then the pupils of groups. */
export const STRUCTURE = "structuur";
export const PUPILS = "leerlingen";

/** The root of what is answered, by role. Within it stand the sections of EDEXML 2.1. */
const ROOT_OF_ROLE: Readonly<Record<string, string>> = {
  [WHOLE]: "leerlinggegevens",
  [STRUCTURE]: "leerlinggegevens-structuur",
  [PUPILS]: "leerlinggegevens-leerlingen",
};

/** Answers without data, and a SOAP fault. */
const EMPTY_ANSWERS: ReadonlySet<string> = new Set(["geengegevens", "geenwijzigingen", "Fault"]);

const ELEMENT =
  /<(?:[\w.-]+:)?((leerlinggegevens|structuur|leerlingen|leerkrachten)_(?:antwoord|verzoek)|leerlinggegevens(?:-(?:structuur|leerlingen|leerkrachten))?)[\s/>]/;

/** What a message is by its first element of UWLR: a role, another message by its own name, or null. */
export function messageOf(head: string): string | null {
  if (!head.includes(NAMESPACE)) return null;
  const [, element = "", subject = ""] = ELEMENT.exec(head) ?? [];
  if (element === "") return null;
  if (element.endsWith("_antwoord") && Object.hasOwn(ROOT_OF_ROLE, subject)) return subject;
  const role = Object.keys(ROOT_OF_ROLE).find((one) => ROOT_OF_ROLE[one] === element);
  return role ?? element;
}

/** A SOAP message, or what it answers saved by itself. */
export const UWLR_ANSWER: Envelope = {
  roots: new Set(Object.values(ROOT_OF_ROLE)),
  before(name) {
    if (EMPTY_ANSWERS.has(name)) throw new FileUnusable("no-pupils-in-answer", null, name);
  },
};
