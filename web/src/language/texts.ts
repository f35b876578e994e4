import { figureTexts } from "../figure/texts.ts";
import { layoutTexts } from "../layout/texts.ts";
import { areaTexts } from "../page/area/texts.ts";
import { exampleTexts } from "../page/concepts/example/texts.ts";
import { conceptsTexts } from "../page/concepts/texts.ts";
import { referenceTexts } from "../page/reference/texts.ts";
import { regionsTexts } from "../page/regions/texts.ts";
import { schoolTexts } from "../page/school/texts.ts";
import { schoolsTexts } from "../page/schools/texts.ts";
import { signInTexts } from "../page/sign-in/texts.ts";
import { startTexts } from "../page/start/texts.ts";
import { placeTexts } from "../place/texts.ts";

/** Texts that every visitor fetches, by the part that speaks them. Those of a page for few come later: later-texts.ts. */
export const TEXTS = {
  layout: layoutTexts,
  figure: figureTexts,
  place: placeTexts,
  signIn: signInTexts,
  start: startTexts,
  regions: regionsTexts,
  area: areaTexts,
  school: schoolTexts,
  schools: schoolsTexts,
  concepts: conceptsTexts,
  example: exampleTexts,
  reference: referenceTexts,
} as const;
