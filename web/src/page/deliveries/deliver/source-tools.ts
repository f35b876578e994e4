import { createContext, useContext } from "react";
import { type KeptDeliveries, keptInBrowser } from "../../../preparation/kept-deliveries.ts";
import { type LinkageSettings, linkageSettings } from "../../../preparation/linkage-settings.ts";
import { residences } from "../../../preparation/residences.ts";
import { startPreparing } from "../../../preparation/start-preparing.ts";
import type { Prepared } from "./stage.ts";

export interface Sending {
  readonly prepared: Prepared;
  /** Whether some of it may have been sent before. */
  readonly resume: boolean;
  readonly onProgress: (sent: number, total: number) => void;
  readonly onSent: () => void;
  readonly signal: AbortSignal;
}

/** What the page needs of the browser and the network to make a delivery; tests bring their own. */
export interface SourceTools {
  readonly startPreparing: typeof startPreparing;
  /** @throws Explained when the key holders are not known */
  linkageSettings(): Promise<LinkageSettings>;
  residences(): Promise<Readonly<Record<string, string>>>;
  readonly kept: KeptDeliveries;
  /** @throws Explained when it could not be sent, or is not taken */
  send(sending: Sending): Promise<{ readonly outcome: string; readonly deliveryId: number }>;
  /** Has the monitor forget what arrived so far. */
  forget(key: string): Promise<void>;
}

// fetched when somebody sends: the library for it is no part of the page itself
const sender = () => import("@monitor/server/send");

const IN_BROWSER: SourceTools = {
  startPreparing,
  linkageSettings,
  residences,
  kept: keptInBrowser,
  async send({ prepared, resume, onProgress, onSent, signal }) {
    const { awaitOutcome, sendFiles } = await sender();
    const sent = { to: location.origin, delivery: prepared.key, signal };
    const files = prepared.files.map(({ name, content }) => ({ name, size: content.size, content }));
    await sendFiles({ ...sent, files, resume, onProgress });
    onSent();
    return awaitOutcome(sent);
  },
  async forget(key) {
    const { forget } = await sender();
    await forget({ to: location.origin, delivery: key });
  },
};

const ToolsContext = createContext<SourceTools>(IN_BROWSER);
export const SourceToolsProvider = ToolsContext.Provider;
export const useSourceTools = (): SourceTools => useContext(ToolsContext);
