import { inTwoLanguages } from "../language/language.ts";

export const placeTexts = inTwoLanguages(
  {
    schools: "Scholen",
    search: "Zoek op naam, plaats of code",
    schoolType: "Schoolsoort",
    municipality: "Gemeente",
    all: "alle",
    name: "school",
    type: "soort",
    place: "plaats",
    municipalityHeading: "gemeente",
    code: "code",
    found_one: "{{count}} school",
    found_other: "{{count}} scholen",
    caption: "Scholen, op naam",
  },
  {
    schools: "Schools",
    search: "Search by name, place or code",
    schoolType: "School type",
    municipality: "Municipality",
    all: "all",
    name: "school",
    type: "type",
    place: "place",
    municipalityHeading: "municipality",
    code: "code",
    found_one: "{{count}} school",
    found_other: "{{count}} schools",
    caption: "Schools, by name",
  },
);
