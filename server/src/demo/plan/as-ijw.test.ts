import { periodOf } from "@monitor/schema/vocabulary";
import { describe, expect, test } from "vitest";
import { asIjw } from "./as-ijw.ts";
import type { Arrangement, CareLine } from "./delivery.ts";
import type { CareEpisode, Person } from "./person.ts";

const YEAR = periodOf("2025-2026");
const ARRANGEMENT: Arrangement = {
  site: "99AA00",
  provider: "99000001",
  theme: "behaviour",
  from: "2023-09-01",
  reach: 40,
};

const line = (episode: Partial<CareEpisode>): CareLine => ({
  person: { serial: 1 } as Person,
  number: "D00000001",
  collective: false,
  episode: {
    allocation: "1",
    municipality: "0153",
    provider: "99000001",
    form: "ambulatory",
    referrer: "generalPractitioner",
    requestedOn: "2025-07-01",
    arranged: true,
    from: "2025-08-01",
    to: null,
    stopReason: null,
    ...episode,
  },
});
const told = (episode: Partial<CareEpisode>, arrangements: readonly Arrangement[] = []) =>
  asIjw([line(episode)], arrangements, YEAR)[0]!;

describe("youth care as the messages of a school year tell it", () => {
  test("has the request of care that began on its first day, though it was sent before, and of no older care", () => {
    expect(told({}).episode).toMatchObject({ referrer: "generalPractitioner", requestedOn: "2025-07-01" });
    expect(told({ from: "2025-07-31" }).episode).toMatchObject({ referrer: "unknown", requestedOn: null });
  });

  test("does not know who referred when no request came", () => {
    expect(told({ requestedOn: null }).episode).toMatchObject({ referrer: "unknown", requestedOn: null });
  });

  test("is collective when the municipality has an arrangement with the provider, and the care is of it", () => {
    expect(told({}, [ARRANGEMENT]).collective).toBe(true);
    expect(told({ arranged: false }, [ARRANGEMENT]).collective).toBe(false);
    expect(told({ provider: "99000002" }, [ARRANGEMENT]).collective).toBe(false);
    expect(told({}).collective).toBe(false);
  });

  test("leaves the plan of the care as it was, because the next school year tells it again", () => {
    const planned = line({ from: "2025-07-31" });
    asIjw([planned], [], YEAR);
    expect(planned.episode).toMatchObject({ referrer: "generalPractitioner", requestedOn: "2025-07-01" });
  });
});
