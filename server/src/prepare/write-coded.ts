import type { FileLayout } from "@monitor/schema/delivery";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Linkage } from "../linkage/linker.ts";

/** SHA-256 of bytes that come in parts. */
export interface Digest {
  update(bytes: Uint8Array): unknown;
  hex(): string;
}

/** Where a delivery is written: a folder, or a download in the browser. */
export interface DeliverySink {
  /** Adds to a file of the delivery. */
  write(name: string, bytes: Uint8Array): void | Promise<void>;
  /** A faster digest than the one that runs everywhere. */
  digest?(): Digest;
}

export interface WrittenFile {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Rows sorted at a time. */
const SORTED = 100_000;

function portableDigest(): Digest {
  const hash = sha256.create();
  return { update: (bytes) => hash.update(bytes), hex: () => bytesToHex(hash.digest()) };
}

/**
 * Writes one coded file: the columns of its layout, `;` between cells, line feeds, no quoting. Rows come out sorted by
 * identifier and then by content, so that their order tells nothing of the order in the source. Memory stays bounded:
 * a file of more than 100,000 rows is sorted in parts of that size, one after the other.
 */
export function codedWriter({ name, columns }: FileLayout, sink: DeliverySink) {
  const identifierAt = columns.findIndex((column) => column.name === "identifier");
  const unlinkedAt = columns.findIndex((column) => column.name === "unlinked");
  const encoder = new TextEncoder();
  const digest = (sink.digest ?? portableDigest)();
  let lines: string[] = [];
  let rows = 0;
  let bytes = 0;
  let started = false;

  const put = async (text: string) => {
    const encoded = encoder.encode(text);
    digest.update(encoded);
    bytes += encoded.length;
    await sink.write(name, encoded);
  };

  const flush = async () => {
    if (!started) await put(`${columns.map((column) => column.name).join(";")}\n`);
    started = true;
    if (lines.length === 0) return;
    // each line has its identifier in front of it, 64 letters or none, and a tab
    const sorted = lines.sort().map((line) => line.slice(line.indexOf("\t") + 1));
    lines = [];
    await put(`${sorted.join("\n")}\n`);
  };

  return {
    name,
    get rows() {
      return rows;
    },

    add(cells: readonly string[], linkage: Linkage | null): void {
      const linked = linkage !== null && "id" in linkage ? linkage.id : "";
      const row = [...cells];
      if (identifierAt >= 0) row[identifierAt] = linked;
      if (unlinkedAt >= 0) row[unlinkedAt] = linkage !== null && "unlinked" in linkage ? linkage.unlinked : "";
      lines.push(`${linked}\t${row.join(";")}`);
      rows++;
    },

    /** Writes what has been added when there is much of it. */
    async relieve(): Promise<void> {
      if (lines.length >= SORTED) await flush();
    },

    async close(): Promise<WrittenFile> {
      await flush();
      return { name, rows, bytes, sha256: digest.hex() };
    },
  };
}

export type CodedWriter = ReturnType<typeof codedWriter>;
