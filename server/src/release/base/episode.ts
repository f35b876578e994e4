/** Care of a person as a release sees it; days as `YearDays` counts them, also before the school year. */
export interface Episode {
  readonly provider: string;
  readonly form: string;
  readonly referrer: string;
  readonly collective: boolean;
  readonly requested: number | null;
  readonly from: number;
  /** The last day that it is known to run. */
  readonly last: number;
  /** Whether it ended then; if not, it runs on after what was delivered or after the reference date. */
  readonly ended: boolean;
  readonly stopReason: string | null;
}
