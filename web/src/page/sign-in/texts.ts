import { inTwoLanguages } from "../../language/language.ts";

export const signInTexts = inTwoLanguages(
  {
    title: "Kies als wie u kijkt",
    lead: "Dit is een monitor met voorbeelddata. Kies een rol; u ziet wat iemand in die rol mag zien.",
    choose: "Kies deze rol",
    failed: "Aanmelden lukte niet. Probeer het opnieuw.",
    noRoles: "Er zijn geen rollen om uit te kiezen. De monitor is misschien nog leeg.",
  },
  {
    title: "Choose as whom you look",
    lead: "This is a monitor with demonstration data. Choose a role; you see what somebody in that role may see.",
    choose: "Choose this role",
    failed: "Signing in failed. Try again.",
    noRoles: "There are no roles to choose from. The monitor may still be empty.",
  },
);
