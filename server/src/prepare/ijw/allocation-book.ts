import type { IsoDate } from "@monitor/schema/vocabulary";
import { earlier } from "../calendar-date.ts";
import type { CareRequest } from "./map.ts";

interface Allocation {
  /** By the newest message; null: without an end. */
  readonly end: IsoDate | null;
  readonly category: string;
  /** A request for change gives all allocations of a youth its own reference, so one may have had several. */
  readonly references: ReadonlySet<string>;
}

/** A `ToegewezenProduct` of JW301; its reference and category may be empty. */
interface Allocating extends Omit<Allocation, "references"> {
  readonly provider: string;
  readonly bsn: string;
  readonly allocation: string;
  readonly reference: string;
}

/** A provider hands out its references itself, so they are told apart by the youth too. */
const keyOfRequest = (provider: string, bsn: string, reference: string) => `${provider}|${bsn}|${reference}`;
const keyOfAllocation = (provider: string, allocation: string) => `${provider}|${allocation}`;

const older = (one: IsoDate | "", other: IsoDate | ""): IsoDate | "" =>
  one === "" || other === "" ? one || other : earlier(one, other);

/**
 * What allocations (JW301) and requests (JW315) tell about care. A request bears no allocation number in iJw 3.2: the
 * municipality copies its `ReferentieAanbieder` into the allocation that follows, and that is the way from one to the
 * other. Enter messages from old to new.
 */
export function allocationBook() {
  const requests = new Map<string, CareRequest>();
  const allocations = new Map<string, Allocation>();
  const allocated = new Set<string>();

  return {
    request(provider: string, bsn: string, reference: string, { referrer, requestedOn }: CareRequest): void {
      const key = keyOfRequest(provider, bsn, reference);
      const before = requests.get(key);
      requests.set(key, {
        // a request that was refused and sent again is as old as the first
        requestedOn: older(before?.requestedOn ?? "", requestedOn),
        referrer: referrer === "unknown" ? (before?.referrer ?? referrer) : referrer,
      });
    },

    allocate({ provider, bsn, allocation, reference, end, category }: Allocating): void {
      const key = keyOfAllocation(provider, allocation);
      const references = new Set(allocations.get(key)?.references);
      if (reference !== "") {
        references.add(reference);
        allocated.add(keyOfRequest(provider, bsn, reference));
      }
      allocations.set(key, { end, category, references });
    },

    /** The last day of an allocation, or null when it has none or is not known. */
    endOf: (provider: string, allocation: string): IsoDate | null =>
      allocations.get(keyOfAllocation(provider, allocation))?.end ?? null,

    /** The category of an allocation, or empty when it leaves that open or is not known. */
    categoryOf: (provider: string, allocation: string): string =>
      allocations.get(keyOfAllocation(provider, allocation))?.category ?? "",

    /** The oldest request that led to an allocation, if it is known. */
    requestFor(provider: string, allocation: string, bsn: string): CareRequest | undefined {
      const { references = new Set<string>() } = allocations.get(keyOfAllocation(provider, allocation)) ?? {};
      const found = [...references].flatMap((reference) => requests.get(keyOfRequest(provider, bsn, reference)) ?? []);
      return found.toSorted((a, b) => (a.requestedOn < b.requestedOn ? -1 : 1))[0];
    },

    /** How many requests led to no allocation that is known. */
    get unanswered(): number {
      return [...requests.keys()].filter((key) => !allocated.has(key)).length;
    },
  };
}

export type AllocationBook = ReturnType<typeof allocationBook>;
