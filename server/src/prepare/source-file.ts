/** A file of a source, wherever it is: on disk or chosen in the browser. Can be read more than once. */
export interface SourceFile {
  /** Without its folder. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  read(): AsyncIterable<Uint8Array>;
}

async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  // a reader, because not every browser iterates over a stream
  const reader = file.stream().getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel();
  }
}

/** A file that a user chose in the browser. */
export function sourceFileOf(file: File): SourceFile {
  return { name: file.name, size: file.size, read: () => chunksOf(file) };
}
