import { edexmlText } from "../edexml/edexml.fixture.ts";
import { NAMESPACE } from "./elements.ts";

const SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

/** What stands within the root of an EDEXML file of a test. */
export const sectionsOf = (edexml: string): string =>
  edexml.replace(/^[\s\S]*?<EDEX[^>]*>/, "").replace(/<\/EDEX>\s*$/, "");

/** The sections of a test file without these. */
export const without = (sections: string, ...names: readonly string[]): string =>
  names.reduce((text, name) => text.replace(new RegExp(`<${name}>[\\s\\S]*</${name}>`), ""), sections);

const prefixed = (xml: string, prefix: string) => xml.replaceAll(/<(\/?)(?=[\w-])/g, `<$1${prefix}:`);

interface Answer {
  readonly answer?: string;
  readonly root?: string;
  /** Empty: the namespace is the default one. */
  readonly prefix?: string;
  readonly sections?: string;
}

/** A SOAP message of UWLR, as a pupil administration answers it. */
export function uwlrText({
  answer = "leerlinggegevens_antwoord",
  root = "leerlinggegevens",
  prefix = "leer",
  sections = sectionsOf(edexmlText()),
}: Answer = {}): string {
  const body = `<${answer}><${root}>${sections}</${root}></${answer}>`;
  const named = prefix === "" ? body : prefixed(body, prefix);
  const declared = prefix === "" ? `xmlns="${NAMESPACE}"` : `xmlns:${prefix}="${NAMESPACE}"`;
  const opened = named.replace(/^<[\w:-]+/, (tag) => `${tag} ${declared}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<soap:Envelope xmlns:soap="${SOAP}"><soap:Header/><soap:Body>${opened}</soap:Body></soap:Envelope>
`;
}
