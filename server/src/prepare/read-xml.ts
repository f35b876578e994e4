import { SaxesParser } from "saxes";
import { FileUnusable } from "./problem.ts";

/** Follows the elements of an XML file. Names come without their namespace prefix; depth 1 is the root. */
export interface XmlFollower<Row> {
  open(name: string, attributes: Readonly<Record<string, string>>, depth: number): void;
  /** `text`: what stood between the last tag and this one, trimmed. */
  close(name: string, text: string, depth: number): void;
  /** The rows found since the last call. */
  take(): Row[];
}

/** No text in these formats is near this long; without a bound, one unclosed tag would fill the memory. */
const MOST_TEXT = 1 << 20;

/** These formats nest six deep; every open element takes memory until it closes. */
const MOST_DEPTH = 100;

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/** The line of the first fault; counting lines makes parsing slower, so it is done again, and only for a broken file. */
async function lineOfFault(text: AsyncIterable<string>): Promise<number> {
  const parser = new SaxesParser({ position: true });
  parser.on("error", (error) => {
    throw error;
  });
  try {
    for await (const piece of text) parser.write(piece);
    parser.close();
  } catch {}
  return parser.line;
}

/**
 * Reads XML as a stream, in constant memory. Entities of a document type are never expanded: a file with a DOCTYPE is
 * refused at once.
 *
 * @param open opens the text; a second time when the file is broken, to find the line
 * @throws FileUnusable when the file is not well-formed
 */
export async function* readXml<Row>(
  open: () => AsyncIterable<string>,
  follower: XmlFollower<Row>,
): AsyncGenerator<Row[]> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  let text = "";
  let depth = 0;
  let silent = 0;
  let broken = false;
  parser.on("doctype", () => {
    throw new FileUnusable("doctype");
  });
  parser.on("error", () => {
    broken = true;
  });
  parser.on("opentag", ({ name, attributes }) => {
    text = "";
    silent = 0;
    if (++depth > MOST_DEPTH) throw new FileUnusable("too-deep");
    follower.open(localName(name), attributes, depth);
  });
  const addText = (more: string) => {
    text += more;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", ({ name }) => {
    silent = 0;
    follower.close(localName(name), text.trim(), depth--);
    text = "";
  });

  for await (const piece of open()) {
    silent += piece.length;
    parser.write(piece);
    if (broken) break;
    if (silent > MOST_TEXT) throw new FileUnusable("endless-text");
    const rows = follower.take();
    if (rows.length > 0) yield rows;
  }
  if (!broken) parser.close();
  if (broken) throw new FileUnusable("broken-xml", null, await lineOfFault(open()));
  const rows = follower.take();
  if (rows.length > 0) yield rows;
}
