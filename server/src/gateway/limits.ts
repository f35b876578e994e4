import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from "graphql";

/** Deepest path that a page needs is seven: schoolSite, classGroups, pupils, enrolments, site, municipality, name. */
export const MOST_DEPTH = 10;
/** Fields of one operation, fragments written out: bounds what a short request with many aliases can ask. */
export const MOST_FIELDS = 500;
/** Words and signs of a request. */
export const MOST_TOKENS = 2_000;

interface Size {
  readonly depth: number;
  readonly fields: number;
}

/** Depth and number of fields with fragments written out. A fragment that contains itself counts as endless. */
function sizeOf(
  set: SelectionSetNode | undefined,
  fragmentNamed: (name: string) => FragmentDefinitionNode | null | undefined,
  known: Map<string, Size>,
): Size {
  let depth = 0;
  let fields = 0;
  const add = (size: Size, own: number) => {
    depth = Math.max(depth, size.depth + own);
    fields += size.fields + own;
  };
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) add(sizeOf(selection.selectionSet, fragmentNamed, known), 1);
    else if (selection.kind === Kind.INLINE_FRAGMENT) add(sizeOf(selection.selectionSet, fragmentNamed, known), 0);
    else {
      const name = selection.name.value;
      if (!known.has(name)) {
        known.set(name, { depth: Number.POSITIVE_INFINITY, fields: Number.POSITIVE_INFINITY });
        known.set(name, sizeOf(fragmentNamed(name)?.selectionSet, fragmentNamed, known));
      }
      add(known.get(name)!, 0);
    }
  }
  return { depth, fields };
}

const isIntrospection = (set: SelectionSetNode) =>
  set.selections.every((one) => one.kind === Kind.FIELD && one.name.value.startsWith("__"));

/** Refuses an operation that is deeper or larger than any page of ours needs. */
export const sizeLimit: ValidationRule = (context: ValidationContext) => ({
  OperationDefinition(operation) {
    if (isIntrospection(operation.selectionSet)) return;
    const size = sizeOf(operation.selectionSet, (name) => context.getFragment(name), new Map());
    if (size.depth <= MOST_DEPTH && size.fields <= MOST_FIELDS) return;
    const limits = `at most ${MOST_DEPTH} levels and ${MOST_FIELDS} fields`;
    context.reportError(new GraphQLError(`The operation is too large: ${limits}.`, { nodes: operation }));
  },
});
