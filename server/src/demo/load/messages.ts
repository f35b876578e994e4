import type { KeyHolderEndpoint } from "../../linkage/index.ts";
import type { DemoChoice } from "../plan-demo.ts";

/** What the process that prepares the demo must know. */
export interface PreparationOrder extends DemoChoice {
  readonly keyHolders: readonly [KeyHolderEndpoint, KeyHolderEndpoint];
  /** Folder for source files and deliveries, removed again as they are used. */
  readonly work: string;
  /** Folder in which the sources of one region stay, to try by hand. */
  readonly examples: string;
}

/** From the preparing process to the monitor. */
export type PreparationNews =
  | { readonly prepared: string; readonly folder: string }
  | { readonly catchment: number; readonly of: number }
  | { readonly finished: true }
  | { readonly failed: string; readonly remedy: string };

/** From the monitor to the preparing process: one prepared folder has been received. */
export interface Received {
  readonly received: string;
}
