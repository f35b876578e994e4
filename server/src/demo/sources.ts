import { relative } from "node:path";
import type { SchoolYear } from "@monitor/schema/vocabulary";
import type { SchoolSite } from "../delivery/reference/index.ts";
import type { Delivery, DeliveryHead } from "./plan/delivery.ts";
import type { ProviderPlan, SitePlan } from "./plan/world.ts";
import type { Mistake, Written } from "./write/written.ts";

/** One delivery of one source in its own format, ready to be prepared; or coded, ready to be received. */
export interface DemoSource extends Omit<DeliveryHead, "year" | "numberOf" | "isWrong"> {
  /** Below the folder of the demo. */
  readonly files: readonly string[];
  /** Its pupils are linked to the school year before too: `prepare --bridge`. */
  readonly bridge: boolean;
  /** Rows that are wrong on purpose. */
  readonly mistakes: readonly Mistake[];
}

/** A site as the reference data of the monitor takes it. */
export type DemoSite = SchoolSite & { readonly demo: true };

/** What there is before any pupil: the reference rows of the demo. */
export interface DemoReference {
  readonly seed: number;
  /** A year, about. */
  readonly pupils: number;
  readonly years: readonly SchoolYear[];
  /** Its pupils of the last school year have test numbers and go through the whole linkage protocol; null: nobody. */
  readonly protocolSite: string | null;
  readonly sites: readonly DemoSite[];
  readonly providers: readonly ProviderPlan[];
}

export interface DemoSources extends DemoReference {
  readonly sources: readonly DemoSource[];
}

/** What is true of a site; a good estimate comes near it. Written to `waarheid.json`. */
export interface SiteTruth extends Pick<SitePlan, "schoolType" | "careRate" | "absenceFactors" | "longTermRate"> {
  readonly site: string;
  readonly region: string;
}

/** A delivery that was written, for the list of them. */
export function sourceOf(delivery: Delivery, { paths, mistakes }: Written, out: string): DemoSource {
  const { key, region, kind, format, organisation, schoolYear, period } = delivery;
  const files = paths.map((path) => relative(out, path));
  const bridge = delivery.about === "enrolment" && delivery.bridge;
  return { key, region, kind, format, organisation, schoolYear, period, files, bridge, mistakes };
}

/** Whether a source was written as a coded delivery: ready to be received, in the folder of its key. */
export const isCoded = ({ files }: DemoSource): boolean => files.some((file) => file.endsWith("/manifest.json"));
