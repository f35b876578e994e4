/** The value of a JSON text; undefined when it is not JSON. The parser's own error could repeat a part of the text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
