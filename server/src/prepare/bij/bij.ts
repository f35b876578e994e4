import { EXTRA_TABLES, extraRoleOf, extrasReader, isExtra } from "../care-extras/care-extras.ts";
import type { SourceFormat } from "../format.ts";
import { headerColumns } from "../table-header.ts";
import { BIJ_COLUMNS, BIJ_FILE, hasFormColumn } from "./columns.ts";
import { BIJ_GUIDE } from "./guide.ts";
import { tablesReader } from "./read-tables.ts";

/** By the columns first, and by the name when they are not there, so that the missing ones can be named. */
function roleOf(head: string, name: string): string | null {
  if (hasFormColumn(head)) return BIJ_FILE;
  const extra = extraRoleOf(head, name);
  if (extra !== null || headerColumns(head).length === 0) return extra;
  return /^(bij|beleidsinformatie).*\.csv$/i.test(name) ? BIJ_FILE : null;
}

/** Beleidsinformatie Jeugd, as care providers deliver it to CBS, saved as a table by the municipality. */
export const bij: SourceFormat = {
  name: "bij",
  kind: "care",
  organisation: /^\d{4}$/,
  mainRoles: [BIJ_FILE],
  tables: { [BIJ_FILE]: BIJ_COLUMNS, ...EXTRA_TABLES },
  guide: BIJ_GUIDE,
  roleOf,
  ordered: (files) => files.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  start(context) {
    const { readFile, finish } = tablesReader(context);
    const readExtra = extrasReader(context);
    return { readFile: (file) => (isExtra(file) ? readExtra(file) : readFile(file)), finish };
  },
};
