import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { isRecordId } from "../../access/record-id.ts";
import type { ViewerContext } from "../../access/viewer-context.ts";
import { loadersOf } from "./loaders.ts";
import { Pupil } from "./pupil.type.ts";

@Resolver(() => Pupil)
export class PupilResolver {
  @Query(() => Pupil, { nullable: true, description: "A pupil of whom the viewer may see an enrolment." })
  async pupil(@Arg("id", () => ID) id: string, @Ctx() context: ViewerContext): Promise<Pupil | null> {
    return isRecordId(id) ? loadersOf(context).pupil.load(id) : null;
  }
}
