import { harmless } from "../../../figure/figure-csv.ts";
import type { Delivery } from "./Findings.tsx";

const ACTIONS: Readonly<Record<string, string>> = {
  accepted: "aangenomen",
  withdrawn: "ingetrokken",
  restored: "teruggezet",
};
const COLUMNS = ["onderdeel", "wat", "plaats", "vorige", "deze", "toelichting", "oplossing"];

/** All that the page knows of a delivery as rows of one CSV file, in Dutch: it goes to the source. */
export function reportRows(delivery: Delivery): string[][] {
  const { organisation, kind, periodFrom, periodTo, comparison, findings, decisions, unlinkedReasons } = delivery;
  const counts = (["read", "delivered", "rejected", "unlinked"] as const).map((key) => {
    const words = { read: "gelezen", delivered: "geleverd", rejected: "afgekeurd", unlinked: "niet gekoppeld" };
    return ["regels", words[key], "", "", String(delivery[key]), "", ""];
  });
  const about = `${kind} van ${organisation}, ${periodFrom} tot en met ${periodTo}`;
  return [
    COLUMNS,
    ["levering", delivery.id, organisation, "", "", about, ""],
    ...counts,
    ...unlinkedReasons.map(({ label, rows }) => ["niet gekoppeld", label.nl, "", "", String(rows), "", ""]),
    ...findings.map((one) => {
      const what = one.severity === "ask" ? "vraag" : "opmerking";
      return [what, one.title.nl, one.place ?? "", "", "", one.explanation.nl, one.remedy.nl];
    }),
    ...comparison.map(({ label, place, before, now }) => {
      return ["vergelijking", label.nl, place ?? "", before === null ? "" : String(before), String(now), "", ""];
    }),
    ...decisions.map(({ action, reason, by, at }) => {
      return ["besluit", ACTIONS[action] ?? action, "", "", at.slice(0, 10), `${by}: ${reason}`, ""];
    }),
  ].map((row) => row.map(harmless));
}
