import { FileUnusable } from "../problem.ts";
import { readXml, type XmlFollower } from "../read-xml.ts";
import { type EdexmlRow, NAME_FIELDS, PUPIL_FIELDS, type PupilField, ROOT, SCHOOL_FIELDS } from "./elements.ts";

const WANTED: ReadonlySet<string> = new Set([...PUPIL_FIELDS, ...NAME_FIELDS, ...SCHOOL_FIELDS, "naam"]);
/** Cito and others write a question mark for "not known". */
const known = (text: string) => (text === "?" ? "" : text);

/** Depths: 1 `EDEX`, 2 section, 3 school field or item, 4 field of an item, 5 `samengestelde_groep` of a pupil. */
function follower(): XmlFollower<EdexmlRow> {
  let rows: EdexmlRow[] = [];
  let section = "";
  let fields: Record<string, string> = {};
  let key = "";
  let groep = "";
  let vestiging = "";
  let combinedGroups: string[] = [];
  let pupils = 0;
  let groups = 0;

  const startItem = (itemKey: string | undefined) => {
    key = (itemKey ?? "").trim();
    fields = {};
    groep = "";
    vestiging = "";
    combinedGroups = [];
  };
  const field = (name: PupilField | "naam" | (typeof SCHOOL_FIELDS)[number]) => known(fields[name] ?? "");

  return {
    open(name, attributes, depth) {
      if (depth === 1 && name !== ROOT) throw new FileUnusable("other-file", null, "een ander XML-bestand");
      if (depth === 2) {
        section = name;
        if (name === "school") startItem(undefined);
      } else if (depth === 3 && section !== "school") startItem(attributes.key);
      else if (section === "leerlingen" && depth === 4) {
        if (name === "groep") groep = (attributes.key ?? "").trim();
        else if (name === "vestiging") vestiging = (attributes.key ?? "").trim();
      } else if (section === "leerlingen" && depth === 5 && name === "samengestelde_groep")
        combinedGroups.push((attributes.key ?? "").trim());
    },
    close(name, text, depth) {
      const fieldDepth = section === "school" ? 3 : 4;
      if (depth === fieldDepth && WANTED.has(name)) fields[name] = text;
      else if (depth === 2 && name === "school") {
        const [schooljaar, brincode, dependancecode] = SCHOOL_FIELDS.map(field) as [string, string, string];
        rows.push({ school: { schooljaar, brincode, dependancecode } });
      } else if (depth === 3 && section === "groepen" && (name === "groep" || name === "samengestelde_groep")) {
        const combined = name === "samengestelde_groep";
        const group = { key, naam: field("naam"), jaargroep: field("jaargroep"), combined };
        rows.push({ group, row: ++groups });
      } else if (depth === 3 && section === "leerlingen" && name === "leerling") {
        const pupil = { key, groep, vestiging, samengesteldeGroepen: combinedGroups, fields, row: ++pupils };
        rows.push({ pupil });
      }
    },
    take() {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

/** The school, the groups and the pupils of an EDEXML file, in that order, as they stand there. */
export function readEdexml(open: () => AsyncIterable<string>): AsyncIterable<EdexmlRow[]> {
  return readXml(open, follower());
}
