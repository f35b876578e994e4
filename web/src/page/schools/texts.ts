import { inTwoLanguages } from "../../language/language.ts";

export const schoolsTexts = inTwoLanguages(
  {
    title: "Scholen",
    lead: "De schoolvestigingen in uw gebied. Kies een school voor haar profiel.",
    none: "In uw gebied staan geen schoolvestigingen.",
  },
  {
    title: "Schools",
    lead: "The school sites in your area. Choose a school for its profile.",
    none: "There are no school sites in your area.",
  },
);
