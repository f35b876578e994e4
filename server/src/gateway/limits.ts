import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
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
/** How many things a list is taken to hold when an operation is weighed. */
export const LIST_WEIGHT = 20;
/**
 * Values that an operation may ask for, each list weighed: lists within lists within lists grow so fast that one short
 * request would keep everybody else waiting. The heaviest of the page, all classes of a school with the enrolments,
 * care and absence of each pupil, weighs 130,000.
 */
export const MOST_VALUES = 150_000;

interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly values: number;
}

interface Weighing {
  readonly schema: GraphQLSchema;
  readonly fragmentNamed: (name: string) => FragmentDefinitionNode | null | undefined;
  readonly known: Map<string, Size>;
}

const ENDLESS: Size = {
  depth: Number.POSITIVE_INFINITY,
  fields: Number.POSITIVE_INFINITY,
  values: Number.POSITIVE_INFINITY,
};

/** What a field leads to, and how many of it. A field that does not exist is refused by another rule. */
function leadsTo(field: FieldNode, parent: GraphQLNamedType | undefined) {
  const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
  const type = fields[field.name.value]?.type;
  if (type === undefined) return { type: undefined, times: 1 };
  return { type: getNamedType(type), times: isListType(getNullableType(type)) ? LIST_WEIGHT : 1 };
}

/** Depth, fields and values, with fragments written out. A fragment that contains itself counts as endless. */
function sizeOf(set: SelectionSetNode | undefined, parent: GraphQLNamedType | undefined, weighing: Weighing): Size {
  const { schema, fragmentNamed, known } = weighing;
  let depth = 0;
  let fields = 0;
  let values = 0;
  const add = (size: Size, own: number, times: number) => {
    depth = Math.max(depth, size.depth + own);
    fields += size.fields + own;
    values += times * (size.values + own);
  };
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      const { type, times } = leadsTo(selection, parent);
      add(sizeOf(selection.selectionSet, type, weighing), 1, times);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent;
      add(sizeOf(selection.selectionSet, on, weighing), 0, 1);
    } else {
      const name = selection.name.value;
      if (!known.has(name)) {
        known.set(name, ENDLESS);
        const fragment = fragmentNamed(name);
        const on = fragment ? schema.getType(fragment.typeCondition.name.value) : undefined;
        known.set(name, sizeOf(fragment?.selectionSet, on, weighing));
      }
      add(known.get(name)!, 0, 1);
    }
  }
  return { depth, fields, values };
}

const isIntrospection = (set: SelectionSetNode) =>
  set.selections.every((one) => one.kind === Kind.FIELD && one.name.value.startsWith("__"));

/** Refuses an operation that is deeper or larger than any page of ours needs. */
export const sizeLimit: ValidationRule = (context: ValidationContext) => ({
  OperationDefinition(operation) {
    if (isIntrospection(operation.selectionSet)) return;
    const schema = context.getSchema();
    const fragmentNamed = (name: string) => context.getFragment(name);
    const root = schema.getRootType(operation.operation) ?? undefined;
    const size = sizeOf(operation.selectionSet, root, { schema, fragmentNamed, known: new Map() });
    if (size.depth <= MOST_DEPTH && size.fields <= MOST_FIELDS && size.values <= MOST_VALUES) return;
    const limits = `at most ${MOST_DEPTH} levels, ${MOST_FIELDS} fields and ${MOST_VALUES} values`;
    context.reportError(new GraphQLError(`The operation is too large: ${limits}.`, { nodes: operation }));
  },
});
