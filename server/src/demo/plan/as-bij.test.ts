import { describe, expect, test } from "vitest";
import { asBij } from "./as-bij.ts";
import type { CareLine } from "./delivery.ts";
import type { CareEpisode, Person } from "./person.ts";

const person = { serial: 1 } as Person;
const line = (episode: Partial<CareEpisode>): CareLine => ({
  person,
  number: "D00000001",
  collective: false,
  episode: {
    allocation: "1",
    municipality: "0141",
    provider: "99000001",
    form: "ambulatory",
    referrer: "generalPractitioner",
    requestedOn: "2025-06-01",
    arranged: false,
    from: "2025-09-01",
    to: "2025-12-01",
    stopReason: "asPlanned",
    ...episode,
  },
});
const told = (episode: Partial<CareEpisode>) => asBij([line(episode)])[0]!.episode;

describe("youth care as Beleidsinformatie Jeugd tells it", () => {
  test("does not know when care was asked for", () => {
    expect(told({}).requestedOn).toBeNull();
    expect(told({}).referrer).toBe("generalPractitioner");
  });

  test("tells by a column of its own that care falls under a collective arrangement", () => {
    expect(asBij([line({ arranged: true })])[0]!.collective).toBe(true);
    expect(asBij([line({ arranged: false })])[0]!.collective).toBe(false);
  });

  test("has crisis as care without stay, and knows no referrer of a measure nor the judge", () => {
    expect(told({ form: "crisis" }).form).toBe("ambulatory");
    expect(told({ form: "protection" })).toMatchObject({ form: "protection", referrer: "unknown" });
    expect(told({ referrer: "court" }).referrer).toBe("unknown");
  });

  test("has fewer reasons to stop; what still runs has none", () => {
    expect(told({ stopReason: "otherProvider" }).stopReason).toBe("earlyExternal");
    expect(told({ form: "probation", stopReason: "earlyClient" }).stopReason).toBe("other");
    expect(told({ to: null, stopReason: null }).stopReason).toBeNull();
  });

  test("takes the same care from the same day as one trajectory", () => {
    expect(asBij([line({}), line({ allocation: "2" }), line({ allocation: "3", from: "2025-09-02" })])).toHaveLength(2);
  });
});
