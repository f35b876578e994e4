import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { WrittenFile } from "./package/contents.ts";

/** Writes a stream to a file in a folder, as it comes; answers its size and digest. */
export async function writeFileFrom(content: Readable, folder: string, path: string): Promise<WrittenFile> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  const digest = createHash("sha256");
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      digest.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(content, measure, createWriteStream(target));
  return { path, bytes, sha256: digest.digest("hex") };
}
