const NOUNS = `Wilg Eik Beuk Linde Kastanje Berk Populier Hazelaar Kievit Grutto Merel Zwaluw Lijster Ooievaar Leeuwerik
  Libel Vlinder Bij Egel Otter Bever Eekhoorn Vuurtoren Windwijzer Molen Brug Boot Kade Haven Dijk Vaart Beek Bron
  Heuvel Duinroos Klaproos Zonnebloem Korenbloem Lelie Ster Maan Regenboog Kompas Sleutel Ladder Toren Poort Wereldbol
  Kring Cirkel Schakel Spiegel Tuimelaar Vlieger Tol Trommel Fluit Hoorn Veer Zegel`.split(/\s+/);
const ADJECTIVES = ["", "Groene ", "Blauwe ", "Gele ", "Rode ", "Witte ", "Grote ", "Kleine ", "Hoge ", "Brede "];
const CARE_KINDS = ["Demozorg", "Demohulp", "Demobegeleiding", "Demojeugd", "Demopraktijk"];
const CARE_NOUNS = `Zonnehoek Lentehof Waterkant Boshoek Middenweg Zijpad Overkant Voorportaal Tuinkamer Ankerplaats
  Stuurhut Achtertuin Warmoes Werkplaats Woonkeuken Kraamhof Buitenlucht Binnenpad Steigerhuis`.split(/\s+/);

/** The n-th of all combinations of two words, with a number from the second round on. */
function combination(firsts: readonly string[], seconds: readonly string[], n: number): [string, string, string] {
  const round = Math.floor(n / (firsts.length * seconds.length));
  const second = seconds[Math.floor(n / firsts.length) % seconds.length]!;
  return [firsts[n % firsts.length]!, second, round === 0 ? "" : ` ${round + 1}`];
}

/** An invented school name: the n-th of a kind never repeats. */
export function schoolName(called: string, n: number): string {
  const [noun, adjective, round] = combination(NOUNS, ADJECTIVES, n);
  return `${called} De ${adjective}${noun}${round}`;
}

/** An invented name of a care provider: the n-th never repeats. */
export function providerName(n: number): string {
  const [kind, noun, round] = combination(CARE_KINDS, CARE_NOUNS, n);
  return `${kind} ${noun}${round}`;
}
