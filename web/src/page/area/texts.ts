import { inTwoLanguages } from "../../language/language.ts";

export const areaTexts = inTwoLanguages(
  {
    title_inspirationRegion: "Regio {{name}}",
    title_municipality: "Gemeente {{name}}",
    title_schoolAlliance: "Samenwerkingsverband {{name}}",
    summary: "{{municipalities}} gemeenten, {{alliances}} samenwerkingsverbanden, {{sites}} schoolvestigingen",
    municipalities: "Gemeenten",
    alliances: "Samenwerkingsverbanden",
    sites: "Schoolvestigingen",
    compare: "Vergelijk alle regio’s",
    uncertain: "Het is niet zeker welke gemeenten precies bij dit gebied horen.",
    noSites: "Er zijn geen schoolvestigingen die u mag zien.",
  },
  {
    title_inspirationRegion: "Region {{name}}",
    title_municipality: "Municipality of {{name}}",
    title_schoolAlliance: "School alliance {{name}}",
    summary: "{{municipalities}} municipalities, {{alliances}} school alliances, {{sites}} school sites",
    municipalities: "Municipalities",
    alliances: "School alliances",
    sites: "School sites",
    compare: "Compare all regions",
    uncertain: "It is not certain exactly which municipalities belong to this area.",
    noSites: "There are no school sites that you may see.",
  },
);
