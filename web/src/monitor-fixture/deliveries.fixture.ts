const words = (nl: string, en: string) => ({ nl, en });

const bare = {
  kind: "enrolment",
  organisation: "99001",
  periodFrom: "2025-08-01",
  periodTo: "2026-07-31",
  schoolYear: "2025-2026",
  format: "edexml",
  demo: false,
  receivedBy: "Databeheerder van bestuur 99001",
  receivedAt: "2026-08-01T09:00:00Z",
  read: 1204,
  delivered: 1200,
  rejected: 4,
  unlinked: 12,
  unlinkedReasons: [
    { reason: "absent", label: words("geen nummer", "no number"), rows: 9 },
    { reason: "checksum", label: words("nummer klopt niet", "number is wrong"), rows: 3 },
  ],
  findings: [] as object[],
  decisions: [] as object[],
  comparison: [
    { measure: "pupils", label: words("leerlingen", "pupils"), place: "99AA00", now: 1200, before: 1190 },
    { measure: "classes", label: words("klassen", "classes"), place: "99AA00", now: 48, before: 48 },
  ],
  comparedWith: "1",
};

/** A delivery that lost half its pupils, so that the checks ask. */
export const HELD = {
  ...bare,
  id: "3",
  status: "held",
  receivedAt: "2026-10-02T09:00:00Z",
  delivered: 590,
  comparison: [
    { measure: "pupils", label: words("leerlingen", "pupils"), place: "99AA00", now: 590, before: 1190 },
    { measure: "classes", label: words("klassen", "classes"), place: "99AA00", now: 48, before: 48 },
  ],
  findings: [
    {
      code: "pupils-changed",
      rung: "previous",
      severity: "ask",
      place: "99AA00",
      measured: 590,
      expected: 1190,
      title: words("Veel minder leerlingen", "Far fewer pupils"),
      explanation: words("Nu 590 leerlingen, vorige keer 1.190.", "Now 590 pupils, 1,190 the time before."),
      remedy: words("Kijk of het bestand volledig is.", "See whether the file is whole."),
    },
    {
      code: "birth-month-missing",
      rung: "file",
      severity: "tell",
      place: null,
      measured: 2,
      expected: null,
      title: words("Geboortemaand ontbreekt", "Month of birth is missing"),
      explanation: words("Bij 2 leerlingen ontbreekt de geboortemaand.", "Of 2 pupils it is missing."),
      remedy: words("Vul haar aan in het bronsysteem.", "Add it at the source."),
    },
  ],
};

export const ACCEPTED = { ...bare, id: "2", status: "accepted" };

export const REPLACED = {
  ...bare,
  id: "1",
  status: "superseded",
  receivedAt: "2025-10-01T09:00:00Z",
  comparison: [],
  comparedWith: null,
  decisions: [
    { action: "accepted", reason: "De school is gegroeid.", by: "Databeheerder", at: "2025-10-01T10:00:00Z" },
  ],
};

export const QUALITY = [
  {
    kind: "enrolment",
    schoolYear: "2025-2026",
    area: "0153",
    areaName: "Enschede",
    rows: 1200,
    unlinked: 12,
    matched: null,
  },
  { kind: "care", schoolYear: "2025-2026", area: "0153", areaName: "Enschede", rows: 200, unlinked: 10, matched: 0.85 },
];
