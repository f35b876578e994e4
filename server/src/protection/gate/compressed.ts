/** Lists of whole numbers one after the other: list `i` is `of` from `at[i]` up to `at[i + 1]`. Millions fit. */
export interface Lists {
  readonly at: Int32Array;
  readonly of: Int32Array;
}

export function listsOf(lists: readonly (readonly number[])[]): Lists {
  const at = new Int32Array(lists.length + 1);
  for (const [place, list] of lists.entries()) at[place + 1] = at[place]! + list.length;
  const of = new Int32Array(at[lists.length]!);
  for (const [place, list] of lists.entries()) of.set(list, at[place]!);
  return { at, of };
}

/** Which lists each member is in, in order: from the sums of each atom to the atoms of each sum. */
export function turned({ at, of }: Lists, members: number): Lists {
  const starts = new Int32Array(members + 1);
  for (const member of of) starts[member + 1]!++;
  for (let member = 0; member < members; member++) starts[member + 1]! += starts[member]!;
  const next = starts.slice(0, members);
  const lists = new Int32Array(of.length);
  for (let list = 0; list + 1 < at.length; list++) {
    for (let place = at[list]!; place < at[list + 1]!; place++) lists[next[of[place]!]!++] = list;
  }
  return { at: starts, of: lists };
}

/** A view on one list; no copy. */
export const listIn = ({ at, of }: Lists, list: number): Int32Array => of.subarray(at[list]!, at[list + 1]!);

export const sizeOf = ({ at }: Lists, list: number): number => at[list + 1]! - at[list]!;
