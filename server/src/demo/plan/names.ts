const NOUNS = `Wilg Eik Beuk Linde Kastanje Berk Populier Hazelaar Kievit Grutto Merel Zwaluw Lijster Ooievaar Leeuwerik
  Libel Vlinder Bij Egel Otter Bever Eekhoorn Vuurtoren Windwijzer Molen Brug Boot Kade Haven Dijk Vaart Beek Bron
  Heuvel Duinroos Klaproos Zonnebloem Korenbloem Lelie Ster Maan Regenboog Kompas Sleutel Ladder Toren Poort Wereldbol
  Kring Cirkel Schakel Spiegel Tuimelaar Vlieger Tol Trommel Fluit Hoorn Veer Zegel`.split(/\s+/);
const ADJECTIVES = ["", "Groene ", "Blauwe ", "Gele ", "Rode ", "Witte ", "Grote ", "Kleine ", "Hoge ", "Brede "];
const CARE_NOUNS = `Zonnehoek Lentehof Waterkant Boshoek Middenweg Zijpad Overkant Voorportaal Tuinkamer Ankerplaats
  Stuurhut Achtertuin Open Raam Warmoes Werkplaats Woonkeuken Kraamhof Buitenlucht Binnenpad Steigerhuis`
  .split(/\s+/)
  .filter((word) => word !== "Open" && word !== "Raam");
const CARE_KINDS = ["Demozorg", "Demohulp", "Demobegeleiding", "Demojeugd", "Demopraktijk"];

const numbered = (name: string, round: number) => (round === 0 ? name : `${name} ${round + 1}`);

/** An invented school name: the n-th of a kind never repeats. */
export function schoolName(called: string, n: number): string {
  const noun = NOUNS[n % NOUNS.length]!;
  const adjective = ADJECTIVES[Math.floor(n / NOUNS.length) % ADJECTIVES.length]!;
  return numbered(`${called} De ${adjective}${noun}`, Math.floor(n / (NOUNS.length * ADJECTIVES.length)));
}

/** An invented name of a care provider: the n-th never repeats. */
export function providerName(n: number): string {
  const kind = CARE_KINDS[n % CARE_KINDS.length]!;
  const noun = CARE_NOUNS[Math.floor(n / CARE_KINDS.length) % CARE_NOUNS.length]!;
  return numbered(`${kind} ${noun}`, Math.floor(n / (CARE_KINDS.length * CARE_NOUNS.length)));
}
