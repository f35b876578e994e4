import { isRecordId } from "../../access/record-id.ts";
import type { ViewerContext } from "../../access/viewer-context.ts";
import { loadersOf } from "./loaders.ts";
import type { Pupil } from "./pupil.type.ts";

/** A pupil that another subgraph names; without enrolments when the viewer may see none. */
export async function pupilReference({ id }: Pick<Pupil, "id">, context: ViewerContext): Promise<Pupil> {
  const pupil = isRecordId(id) ? await loadersOf(context).pupil.load(id) : null;
  return pupil ?? { id, enrolments: [] };
}
