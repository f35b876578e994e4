import {
  AREA_KINDS,
  BREAKDOWNS,
  type Breakdown,
  isBreakdown,
  OBSERVATION_STATUSES,
  ROLES,
} from "@monitor/schema/vocabulary";
import { Field, ObjectType, registerEnumType } from "type-graphql";

const namesOf = <Name extends string>(words: Readonly<Record<Name, unknown>>) =>
  Object.fromEntries(Object.keys(words).map((name) => [name, name])) as Readonly<Record<Name, Name>>;

export const RoleEnum = namesOf(ROLES);
registerEnumType(RoleEnum, { name: "Role", description: "What a viewer is, and so what it may see." });

export const AreaKindEnum = namesOf(AREA_KINDS);
registerEnumType(AreaKindEnum, { name: "AreaKind", description: "Kinds of area." });

export const ObservationStatusEnum = namesOf(OBSERVATION_STATUSES);
registerEnumType(ObservationStatusEnum, {
  name: "ObservationStatus",
  description: "Whether there is a figure, and if not why. A figure that is not there is never 0.",
});

export type { Breakdown };

/** `schoolType` of `school-type`: the names of an enumeration have no hyphens. */
const withoutHyphens = (code: string): string => code.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Dimensions along which a figure of an area can be split, as stored before the colon of `school-type:bao`. */
export const BreakdownEnum: Readonly<Record<string, Breakdown>> = Object.fromEntries(
  Object.keys(BREAKDOWNS)
    .filter(isBreakdown)
    .map((code) => [withoutHyphens(code), code]),
);
registerEnumType(BreakdownEnum, { name: "Breakdown", description: "How a figure of an area can be split." });

export const ReferencePlaceEnum = { site: "site", municipality: "municipality", province: "province" } as const;
export type ReferencePlace = keyof typeof ReferencePlaceEnum;
registerEnumType(ReferencePlaceEnum, { name: "ReferencePlace", description: "Of which kind of place a count is." });

@ObjectType({ description: "A text in Dutch and in English." })
export class Localised {
  @Field(() => String)
  readonly nl!: string;

  @Field(() => String)
  readonly en!: string;
}
