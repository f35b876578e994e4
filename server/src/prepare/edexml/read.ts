import { FileUnusable } from "../problem.ts";
import { readXml, type XmlFollower } from "../read-xml.ts";
import { type EdexmlRow, NAME_FIELDS, PUPIL_FIELDS, type RawSchool, ROOT, SCHOOL_FIELDS } from "./elements.ts";

/** What stands around the school, its groups and its pupils: nothing in EDEXML, a SOAP message in UWLR. */
export interface Envelope {
  /** The elements that hold the sections. */
  readonly roots: ReadonlySet<string>;
  /**
   * Called for each element before the first of those.
   *
   * @throws FileUnusable when it is clear that none will come
   */
  before(name: string, depth: number): void;
}

export const EDEXML_FILE: Envelope = {
  roots: new Set([ROOT]),
  before() {
    throw new FileUnusable("other-file", null, "een ander XML-bestand");
  },
};

const WANTED: ReadonlySet<string> = new Set([
  ...PUPIL_FIELDS,
  ...NAME_FIELDS,
  ...SCHOOL_FIELDS,
  "naam",
  "omschrijving",
]);
const OF_TEACHER = ["achternaam", "roepnaam", "voornamen"] as const;

/** Groups, sites and teachers of one file together, and combined groups of one pupil: all are kept until the end. */
const MOST_AROUND = 10_000;
const MOST_COMBINED = 100;

/** Cito and others write a question mark for "not known". */
const known = (text: string) => (text === "?" ? "" : text);
const keyOf = (attributes: Readonly<Record<string, string>>) => (attributes.key ?? "").trim();

/** Depths within the envelope: 1 its root, 2 section, 3 school field or item, 4 field of an item, 5 `samengestelde_groep`. */
function follower({ roots, before }: Envelope): XmlFollower<EdexmlRow> {
  let rows: EdexmlRow[] = [];
  /** How deep the root stands; 0: not yet found. */
  let base = 0;
  let section = "";
  let fields: Record<string, string> = {};
  let key = "";
  let groep = "";
  let vestiging = "";
  let combinedGroups: string[] = [];
  let pupils = 0;
  let groups = 0;
  let around = 0;

  const startItem = (itemKey: string) => {
    key = itemKey;
    fields = {};
    groep = "";
    vestiging = "";
    combinedGroups = [];
  };
  const field = (name: string) => fields[name] ?? "";

  const closeItem = (name: string) => {
    if (section !== "leerlingen" && ++around > MOST_AROUND) throw new FileUnusable("too-many-groups");
    if (section === "vestigingen" && name === "vestiging")
      rows.push({ site: { key, naam: field("naam"), omschrijving: field("omschrijving") } });
    else if (section === "groepen" && (name === "groep" || name === "samengestelde_groep")) {
      const combined = name === "samengestelde_groep";
      rows.push({ group: { key, naam: field("naam"), jaargroep: field("jaargroep"), combined }, row: ++groups });
    } else if (section === "leerlingen" && name === "leerling") {
      const pupil = { key, groep, vestiging, samengesteldeGroepen: combinedGroups, fields, row: ++pupils };
      rows.push({ pupil });
    } else if (section === "leerkrachten" && name === "leerkracht")
      rows.push({ teacherNames: OF_TEACHER.map(field).filter((text) => text !== "") });
  };

  return {
    open(name, attributes, absolute) {
      if (base === 0) {
        if (roots.has(name)) base = absolute;
        else before(name, absolute);
        return;
      }
      const depth = absolute - base + 1;
      if (depth === 2) {
        section = name;
        if (name === "school") startItem("");
      } else if (depth === 3 && section !== "school") startItem(keyOf(attributes));
      else if (section !== "leerlingen") return;
      else if (depth === 4 && name === "groep") groep = keyOf(attributes);
      else if (depth === 4 && name === "vestiging") vestiging = keyOf(attributes);
      else if (depth === 5 && name === "samengestelde_groep" && combinedGroups.length < MOST_COMBINED)
        combinedGroups.push(keyOf(attributes));
    },
    close(name, text, absolute) {
      const depth = absolute - base + 1;
      if (base === 0 || depth < 2) return;
      const fieldDepth = section === "school" ? 3 : 4;
      if (depth === fieldDepth && WANTED.has(name)) fields[name] = known(text);
      else if (depth === 2 && name === "school")
        rows.push({ school: Object.fromEntries(SCHOOL_FIELDS.map((one) => [one, field(one)])) as RawSchool });
      else if (depth === 3) closeItem(name);
    },
    take() {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

/** The school, its sites, its groups, its pupils and the names of its teachers, in that order, as they stand there. */
export function readSchool(open: () => AsyncIterable<string>, envelope: Envelope): AsyncIterable<EdexmlRow[]> {
  return readXml(open, follower(envelope));
}
