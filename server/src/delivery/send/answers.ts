import { z } from "zod";
import { Refusal } from "../../refusal.ts";

const problem = z.object({ code: z.string(), message: z.string(), remedy: z.string().optional() });

/** What the monitor tells of a delivery on its way. */
export const uploadStatus = z.object({
  state: z.enum(["uploading", "receiving", "done", "refused"]),
  outcome: z.string().optional(),
  deliveryId: z.number().optional(),
  problem: problem.optional(),
});
export type UploadStatus = z.infer<typeof uploadStatus>;

export const unreachable = (): Refusal =>
  new Refusal(
    "monitor-unreachable",
    "De verbinding met de monitor is weggevallen.",
    "Controleer uw verbinding en probeer het opnieuw: wat al is verstuurd, hoeft niet nog eens.",
  );

const KNOWN: Readonly<Record<number, readonly [code: string, message: string, remedy: string]>> = {
  401: [
    "UNAUTHENTICATED",
    "De monitor weet niet wie u bent, of u mag geen leveringen versturen.",
    "Meld u opnieuw aan, of controleer het token in MONITOR_TOKEN.",
  ],
  503: ["SOURCE_UNAVAILABLE", "De monitor start op.", "Probeer het over een minuut opnieuw."],
};

/** The refusal in an answer of the monitor, whatever stands in it. */
export function refusalIn(status: number, body: string): Refusal {
  const known = KNOWN[status];
  if (known !== undefined) return new Refusal(...known);
  const fallback = new Refusal(
    "monitor-answer",
    `De monitor gaf een antwoord dat niet werd verwacht (${status}).`,
    "Controleer of dit het adres van de monitor is, en probeer het later opnieuw.",
  );
  try {
    const read = problem.safeParse(JSON.parse(body));
    if (!read.success) return fallback;
    return new Refusal(read.data.code, read.data.message, read.data.remedy ?? "Probeer het later opnieuw.");
  } catch {
    return fallback;
  }
}
