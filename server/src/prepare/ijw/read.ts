import { readXml, type XmlFollower } from "../read-xml.ts";
import { type IjwRow, PRODUCT_ELEMENTS, PRODUCT_FIELDS, type ProductField } from "./elements.ts";

const WANTED: ReadonlySet<string> = new Set(PRODUCT_FIELDS);
const NAME_PARTS: ReadonlySet<string> = new Set(["Voornamen", "Voorvoegsel", "Achternaam"]);

/**
 * Depths: 1 `Bericht`, 2 `Header` or `Client`, 3 their fields, `Naam` or `StartProducten`, 4 a product, 5 its fields,
 * 6 the fields of `Product` and `Verwijzer`. Also takes a message with several clients.
 */
function follower(): XmlFollower<IjwRow> {
  let rows: IjwRow[] = [];
  let part = "";
  let section = "";
  let header = { sender: "", receiver: "", dated: "" };
  let bsn = "";
  let name: Record<string, string> = {};
  let fields: Partial<Record<ProductField, string>> = {};
  let products = 0;

  const fullName = () => [name.Voornamen, name.Voorvoegsel, name.Achternaam].filter(Boolean).join(" ");
  const closeInClient = (tag: string, text: string, depth: number) => {
    if (depth === 3 && tag === "Bsn") bsn = text;
    else if (section === "Naam" && NAME_PARTS.has(tag)) name[tag] = text;
    else if (depth >= 5 && WANTED.has(tag)) fields[tag as ProductField] = text;
    else if (depth === 4 && PRODUCT_ELEMENTS.has(tag))
      rows.push({ product: { bsn, name: fullName(), fields, row: ++products } });
  };

  return {
    open(tag, _attributes, depth) {
      if (depth === 2) {
        part = tag;
        bsn = "";
        name = {};
      } else if (depth === 3) section = tag;
      else if (depth === 4) fields = {};
    },
    close(tag, text, depth) {
      if (part === "Client") closeInClient(tag, text, depth);
      else if (part !== "Header") return;
      else if (depth === 3 && tag === "Afzender") header = { ...header, sender: text };
      else if (depth === 3 && tag === "Ontvanger") header = { ...header, receiver: text };
      else if (depth === 4 && tag === "Dagtekening") header = { ...header, dated: text };
      else if (depth === 2) rows.push({ message: header });
    },
    take() {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

/** The header and the products of a message. */
export function readMessage(open: () => AsyncIterable<string>): AsyncIterable<IjwRow[]> {
  return readXml(open, follower());
}
