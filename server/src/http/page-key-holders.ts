import { asRefusal, type KeyHolders, openKeyHoldersForPage } from "../command/key-holders.ts";

/** The key holders to which the page sends a source. */
export interface PageKeyHolders {
  /** Starts the embedded ones when they are first asked for: who only looks at figures needs none. */
  open(origins: readonly string[]): Promise<KeyHolders["endpoints"]>;
  close(): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** On which origins the page may ask key holders: a part of its content security policy. */
export function keyHolderOrigins({ KEYHOLDER_1, KEYHOLDER_2 }: Environment = process.env): readonly string[] {
  // the embedded ones take a free port of this machine each time they start
  if (KEYHOLDER_1 === undefined && KEYHOLDER_2 === undefined) return ["http://127.0.0.1:*"];
  const named = [KEYHOLDER_1, KEYHOLDER_2].filter((one) => one !== undefined);
  return named.flatMap((one) => (URL.canParse(one) ? [new URL(one).origin] : []));
}

export function pageKeyHolders(dataDir: string): PageKeyHolders {
  let opened: Promise<KeyHolders> | undefined;
  return {
    async open(origins) {
      opened ??= openKeyHoldersForPage(dataDir, origins);
      try {
        return (await opened).endpoints;
      } catch (error) {
        opened = undefined;
        throw asRefusal(error);
      }
    },
    async close() {
      await (await opened?.catch(() => undefined))?.stop();
    },
  };
}
