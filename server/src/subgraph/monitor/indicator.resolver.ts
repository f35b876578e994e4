import { INDICATORS } from "@monitor/schema/indicators";
import { Query, Resolver } from "type-graphql";
import { Indicator } from "./indicator.type.ts";

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => [Indicator], { description: "The catalogue, in the order in which pages show it." })
  indicators(): readonly Indicator[] {
    return INDICATORS;
  }
}
