import DataLoader from "dataloader";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { isRecordId } from "../../access/record-id.ts";
import { withViewer } from "../../access/transaction.ts";
import { perRequest, type ViewerContext } from "../../access/viewer-context.ts";
import { episodesOfPupils } from "./care-episode.query.ts";
import { CareEpisode } from "./care-episode.type.ts";
import { Pupil } from "./pupil.type.ts";

const episodes = perRequest(
  ({ viewer, database }) =>
    new DataLoader<string, CareEpisode[]>(async (ids) => {
      const found = await withViewer(viewer, database, (transaction) => episodesOfPupils(transaction, ids));
      return ids.map((id) => found.get(id) ?? []);
    }),
);

@Resolver(() => Pupil)
export class PupilResolver {
  @FieldResolver(() => [CareEpisode], {
    nullable: true,
    description:
      "Youth care that the viewer may see, oldest first: for a school only where a recorded ground says so. Null when the source cannot be reached.",
  })
  async episodes(@Root() pupil: Pupil, @Ctx() context: ViewerContext): Promise<CareEpisode[]> {
    return isRecordId(pupil.id) ? episodes(context).load(pupil.id) : [];
  }
}
