import type { deliverTexts } from "../page/deliveries/deliver/texts.ts";
import type { formatsTexts } from "../page/deliveries/formats/texts.ts";
import type { deliveriesTexts } from "../page/deliveries/texts.ts";

/** Texts of pages that few visitors open: they arrive with the page, so that the first page stays small. */
export interface LaterTexts {
  readonly deliveries: typeof deliveriesTexts;
  readonly deliver: typeof deliverTexts;
  readonly formats: typeof formatsTexts;
}

type Listener = <Name extends keyof LaterTexts>(name: Name, texts: LaterTexts[Name]) => void;

const arrived: Partial<LaterTexts> = {};
let listener: Listener | undefined;

/** Called by a page when it is loaded, before it is shown. */
export function addTexts<Name extends keyof LaterTexts>(name: Name, texts: LaterTexts[Name]): void {
  arrived[name] = texts as LaterTexts[keyof LaterTexts] as never;
  listener?.(name, texts);
}

export const arrivedTexts = (): Partial<LaterTexts> => arrived;

export function onLaterTexts(added: Listener): void {
  listener = added;
}
