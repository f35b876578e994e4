import { admissibleRange } from "./admissible-range.ts";
import { type BetaPrior, betaBinomialPrior, type Proportion, STRONGEST_PRIOR } from "./beta-binomial.ts";
import { type GammaPrior, gammaPoissonPrior, type ObservedAndExpected } from "./gamma-poisson.ts";
import type { SeededChance } from "./seeded-chance.ts";

/** A published figure: so many of a total, or so many beside what is expected. */
export type WeighedFigure = Proportion | ObservedAndExpected;

/** What the units of one indicator have learned from each other. */
export interface StandardisedUnits {
  /**
   * How far the shrunken value of a unit lies from that of all, in standard deviations of the true values; 0 of a unit
   * without a figure, and of every unit when they differ no more than by chance.
   */
  score(figure: WeighedFigure | undefined): number;
  /** The same of a true value that the figure leaves possible, drawn anew at each call. */
  drawer(figure: WeighedFigure | undefined, chance: SeededChance): () => number;
}

const NO_DIFFERENCE: StandardisedUnits = { score: () => 0, drawer: () => () => 0 };

/** Drawn from one of the true counts behind a published one, each as likely as the others. */
function overRounding(published: number, chance: SeededChance, of: (count: number) => () => number): () => number {
  const { lowest, highest } = admissibleRange(published);
  const drawers = Array.from({ length: highest - lowest + 1 }, (_, above) => of(lowest + above));
  return () => drawers[Math.floor(chance.real() * drawers.length)]!();
}

function byBeta({ alpha, beta }: BetaPrior): StandardisedUnits {
  const strength = alpha + beta;
  const [mean, deviation] = [alpha / strength, Math.sqrt((alpha * beta) / (strength * strength * (strength + 1)))];
  const read = (figure: WeighedFigure | undefined) =>
    figure !== undefined && "total" in figure ? figure : { count: 0, total: 0 };
  return {
    score(figure) {
      const { count, total } = read(figure);
      return ((alpha + count) / (strength + total) - mean) / deviation;
    },
    drawer(figure, chance) {
      const { count, total } = read(figure);
      const draw = overRounding(count, chance, (behind) =>
        chance.beta(alpha + Math.min(behind, total), beta + Math.max(0, total - behind)),
      );
      return () => (draw() - mean) / deviation;
    },
  };
}

function byGamma({ shape, rate }: GammaPrior): StandardisedUnits {
  const [mean, deviation] = [shape / rate, Math.sqrt(shape) / rate];
  const read = (figure: WeighedFigure | undefined) =>
    figure !== undefined && "expected" in figure ? figure : { count: 0, expected: 0 };
  return {
    score(figure) {
      const { count, expected } = read(figure);
      return ((shape + count) / (rate + expected) - mean) / deviation;
    },
    drawer(figure, chance) {
      const { count, expected } = read(figure);
      const draw = overRounding(count, chance, (behind) => chance.gamma(shape + behind, rate + expected));
      return () => (draw() - mean) / deviation;
    },
  };
}

/**
 * Learns from published figures of one indicator, all proportions or all ratios, how units differ beyond chance.
 *
 * A standard deviation is that of the true values between units, not of the shrunken ones: an indicator that can hardly
 * tell units apart thus weighs little, whatever weight a user gives it.
 */
export function standardisedUnits(figures: readonly WeighedFigure[]): StandardisedUnits {
  const proportions = figures.filter((figure) => "total" in figure);
  if (proportions.length === figures.length) {
    const prior = betaBinomialPrior(proportions);
    return prior === undefined || prior.alpha + prior.beta >= STRONGEST_PRIOR ? NO_DIFFERENCE : byBeta(prior);
  }
  const prior = gammaPoissonPrior(figures.filter((figure) => "expected" in figure));
  return prior === undefined || prior.rate >= STRONGEST_PRIOR ? NO_DIFFERENCE : byGamma(prior);
}
