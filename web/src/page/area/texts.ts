import { inTwoLanguages } from "../../language/language.ts";

export const areaTexts = inTwoLanguages(
  {
    title_inspirationRegion: "Regio {{name}}",
    title_municipality: "Gemeente {{name}}",
    title_schoolAlliance: "Samenwerkingsverband {{name}}",
    municipalityCount_one: "{{count}} gemeente",
    municipalityCount_other: "{{count}} gemeenten",
    allianceCount_one: "{{count}} samenwerkingsverband",
    allianceCount_other: "{{count}} samenwerkingsverbanden",
    siteCount_one: "{{count}} schoolvestiging",
    siteCount_other: "{{count}} schoolvestigingen",
    municipalities: "Gemeenten",
    alliances: "Samenwerkingsverbanden",
    sites: "Schoolvestigingen",
    compare: "Vergelijk alle regio’s",
    uncertain: "Het is niet zeker welke gemeenten precies bij dit gebied horen.",
    noSites:
      "U ziet hier geen scholen. Cijfers van een school ziet alleen wie een taak heeft in het gebied van die school.",
  },
  {
    title_inspirationRegion: "Region {{name}}",
    title_municipality: "Municipality of {{name}}",
    title_schoolAlliance: "School alliance {{name}}",
    municipalityCount_one: "{{count}} municipality",
    municipalityCount_other: "{{count}} municipalities",
    allianceCount_one: "{{count}} school alliance",
    allianceCount_other: "{{count}} school alliances",
    siteCount_one: "{{count}} school site",
    siteCount_other: "{{count}} school sites",
    municipalities: "Municipalities",
    alliances: "School alliances",
    sites: "School sites",
    compare: "Compare all regions",
    uncertain: "It is not certain exactly which municipalities belong to this area.",
    noSites: "You see no schools here. Only those with a task in the area of a school see its figures.",
  },
);
