import { MUNICIPALITY_CODE } from "@monitor/schema/vocabulary";
import DataLoader from "dataloader";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { isRecordId } from "../../access/record-id.ts";
import { withViewer } from "../../access/transaction.ts";
import { perRequest, type ViewerContext } from "../../access/viewer-context.ts";
import { spellsOfPupils } from "./absence-spell.query.ts";
import { AbsenceSpell } from "./absence-spell.type.ts";
import { longTermAbsentees } from "./long-term-absentee.query.ts";
import { Pupil } from "./pupil.type.ts";

const spells = perRequest(
  ({ viewer, database }) =>
    new DataLoader<string, AbsenceSpell[]>(async (ids) => {
      const found = await withViewer(viewer, database, (transaction) => spellsOfPupils(transaction, ids));
      return ids.map((id) => found.get(id) ?? []);
    }),
);

@Resolver(() => Pupil)
export class PupilResolver {
  @Query(() => [Pupil], {
    nullable: true,
    description:
      "Residents of the viewer's own municipality who stay at home without valid reason: not enrolled, or more than four weeks absent by the calendar. Of the newest school year unless one is named. Null when the source cannot be reached.",
  })
  async longTermAbsentees(
    @Arg("municipality", () => ID) municipality: string,
    @Arg("schoolYear", () => ID, { nullable: true }) schoolYear: string | undefined,
    @Ctx() { viewer, database }: ViewerContext,
  ): Promise<Pupil[]> {
    // What is no code cannot be anybody's municipality, and must not reach the log of access: it may be a name or number.
    if (!MUNICIPALITY_CODE.test(municipality)) return [];
    const ids = await withViewer(viewer, database, (transaction) =>
      longTermAbsentees(transaction, municipality, schoolYear ?? null),
    );
    return ids.map((id) => ({ id }));
  }

  @FieldResolver(() => [AbsenceSpell], {
    nullable: true,
    description: "Absence that the viewer may see, oldest first; null when the source cannot be reached.",
  })
  async spells(@Root() pupil: Pupil, @Ctx() context: ViewerContext): Promise<AbsenceSpell[]> {
    return isRecordId(pupil.id) ? spells(context).load(pupil.id) : [];
  }
}
