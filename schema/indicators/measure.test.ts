import { expect, test } from "vitest";
import { INDICATORS } from "./index.ts";
import { isDerived, isOfKnownNumber } from "./measure.ts";

test("of how many pupils a figure is, is a secret where these have care, are absent, exempt or waited for help", () => {
  const secret = INDICATORS.filter(({ measure }) => !isDerived(measure) && !isOfKnownNumber(measure));
  expect(secret.map(({ code }) => code).toSorted()).toEqual([
    "absence-and-care",
    "collective-share",
    "consultation-share",
    "early-stop",
    "exemptions",
    "heavy-share",
    "plan-share",
    "providers",
    "referral-route",
    "thuiszitters-3m",
    "time-to-care",
    "turning-18",
  ]);
});
