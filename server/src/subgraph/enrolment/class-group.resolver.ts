import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { isRecordId } from "../../access/record-id.ts";
import type { ViewerContext } from "../../access/viewer-context.ts";
import { ClassGroup } from "./class-group.type.ts";
import { loadersOf } from "./loaders.ts";
import { Pupil } from "./pupil.type.ts";

@Resolver(() => ClassGroup)
export class ClassGroupResolver {
  @Query(() => ClassGroup, { nullable: true, description: "A class of the viewer's own school." })
  async classGroup(@Arg("id", () => ID) id: string, @Ctx() context: ViewerContext): Promise<ClassGroup | null> {
    return isRecordId(id) ? loadersOf(context).classGroup.load(id) : null;
  }

  @FieldResolver(() => [Pupil])
  pupils(@Root() classGroup: ClassGroup, @Ctx() context: ViewerContext): Promise<Pupil[]> {
    return loadersOf(context).pupilsOfClass.load(classGroup.id);
  }
}
