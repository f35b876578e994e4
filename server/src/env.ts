import { resolve } from "node:path";
import { z } from "zod";
import { Refusal } from "./refusal.ts";

const schema = z.object({
  /** Port of the page and the API. */
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  /** Where the embedded database, keys and received deliveries live. */
  DATA_DIR: z.string().min(1).default(".data"),
  /** A PostgreSQL server of one's own, as an owner that may create roles; absent: the embedded one. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** `0`: start empty, without demo data. */
  DEMO: z.enum(["0", "1"]).default("1"),
  /** How many pupils a year the demo has; smaller for tests. */
  DEMO_PUPILS: z.coerce.number().int().min(500).max(5_000_000).default(60_000),
});

export interface Env {
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly demo: boolean;
  readonly demoPupils: number;
}

/** Reads the environment once. Throws a `Refusal` in Dutch that names the variable. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const read = schema.safeParse(source);
  if (!read.success) {
    const names = read.error.issues.map((issue) => issue.path.join(".")).join(", ");
    throw new Refusal("setting", `De instelling ${names} klopt niet.`, 'Zie README, onderdeel "Instellingen".');
  }
  return {
    port: read.data.PORT,
    dataDir: resolve(read.data.DATA_DIR),
    databaseUrl: read.data.DATABASE_URL ?? null,
    demo: read.data.DEMO === "1",
    demoPupils: read.data.DEMO_PUPILS,
  };
}
