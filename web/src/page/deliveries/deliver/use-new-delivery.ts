import type { Period } from "@monitor/schema/vocabulary";
import type { FormatName } from "@monitor/server/prepare";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { useNames } from "../../../key-file/names.ts";
import { explain } from "../../../preparation/explain.ts";
import type { LinkageSettings } from "../../../preparation/linkage-settings.ts";
import type { Tokens } from "./HolderTokens.tsx";
import { useSourceTools } from "./source-tools.ts";
import { NOTHING, next, type Prepared } from "./stage.ts";

/** What somebody chose to deliver. */
export interface Choice {
  readonly files: readonly File[];
  readonly format: FormatName;
  readonly organisation: string;
  readonly period: Period;
  /** Of the source at the key holders; null when the key holders come with theirs. */
  readonly tokens: Tokens | null;
}

function withTokens(
  [first, second]: LinkageSettings["keyHolders"],
  tokens: Tokens | null,
): LinkageSettings["keyHolders"] {
  if (tokens === null) return [first, second];
  const [one, other] = tokens.map((token) => token.trim());
  return [
    { ...first, token: one! },
    { ...second, token: other! },
  ];
}

/** One delivery on its way, from chosen files to what came of it, and what can be done at each step. */
export function useNewDelivery(onReceived: () => void) {
  const tools = useSourceTools();
  const { add: addNames } = useNames();
  const [delivery, tell] = useReducer(next, NOTHING);
  /** Stops what is running now. */
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  const prepare = useCallback(
    async ({ tokens, ...choice }: Choice) => {
      const key = crypto.randomUUID();
      let cancelled = false;
      stop.current = () => {
        cancelled = true;
      };
      tell({ type: "preparing" });
      try {
        const [{ keyHolders }, residences] = await Promise.all([tools.linkageSettings(), tools.residences()]);
        if (cancelled) return;
        const job = { ...choice, key, keyHolders: withTokens(keyHolders, tokens), residences };
        const preparing = tools.startPreparing(job, (news) => {
          tell({ type: "news", key, news });
          if (news.kind === "names") addNames(news.names);
          if (news.kind === "done") {
            void tools.kept.keep({ key, manifest: news.manifest, preparedAt: new Date().toISOString() });
          }
        });
        stop.current = () => {
          preparing.cancel();
          void tools.kept.forget(key);
        };
      } catch (error) {
        if (!cancelled) tell({ type: "not-prepared", problem: explain(error) });
      }
    },
    [tools, addNames],
  );

  const send = useCallback(
    async (prepared: Prepared, resume: boolean) => {
      const aborter = new AbortController();
      stop.current = () => aborter.abort();
      tell({ type: "sending", prepared });
      try {
        const done = await tools.send({
          prepared,
          resume,
          signal: aborter.signal,
          onProgress: (sent, total) => tell({ type: "sent", sent, total }),
          onSent: () => tell({ type: "all-sent" }),
        });
        void tools.kept.forget(prepared.key);
        tell({ type: "outcome", ...done });
        onReceived();
      } catch (error) {
        if (!aborter.signal.aborted) tell({ type: "not-sent", problem: explain(error) });
      }
    },
    [tools, onReceived],
  );

  const startOver = useCallback(() => {
    stop.current();
    tell({ type: "start-over" });
  }, []);

  /** Breaks off for good: also what is kept in this browser and what arrived at the monitor goes. */
  const discard = useCallback(
    async ({ key }: Pick<Prepared, "key">) => {
      startOver();
      await tools.kept.forget(key);
      await tools.forget(key).catch(() => undefined);
    },
    [tools, startOver],
  );

  return { ...delivery, prepare, send, startOver, discard };
}
