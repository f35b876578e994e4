import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { type ReceiveResult, receive } from "../../server/src/delivery/index.ts";
import { freshDatabase, type TestDatabase } from "../kit/database.ts";
import { type DeliveryContent, writeDelivery } from "./delivery-folder.ts";
import { loadSampleSites } from "./sample-deliveries.ts";

const RECORDS = [
  "enrolment.class_group",
  "enrolment.enrolment",
  "enrolment.bridge",
  "care.episode",
  "care.ground",
  "care.arrangement",
  "attendance.spell",
  "attendance.school_day",
  "attendance.report",
  "attendance.exemption",
  "attendance.guidance",
] as const;

const OF_DELIVERIES = ["delivery.delivery", "delivery.finding", "delivery.measure", "delivery.decision"];

export interface Monitor {
  readonly db: TestDatabase;
  readonly dataDir: string;
  /** Writes a delivery and receives it. */
  deliver(content: DeliveryContent): Promise<ReceiveResult>;
  /** Writes a delivery; answers its folder. */
  write(content: DeliveryContent): Promise<string>;
  receive(folder: string): Promise<ReceiveResult>;
  /** Everything that deliveries left behind, for comparing before and after. */
  everything(): Promise<unknown[]>;
  /** How many rows each table of records has. */
  counts(): Promise<Record<string, number>>;
}

/** A monitor with three sites of two boards, empty of deliveries before each test. */
export function startMonitor(): Monitor {
  const started = {} as { db: TestDatabase; folder: string };
  beforeAll(async () => {
    started.db = await freshDatabase();
    started.folder = await mkdtemp(join(tmpdir(), "monitor-receive-"));
    await loadSampleSites(started.db);
  });
  beforeEach(async () => {
    const { owner } = started.db;
    await owner.unsafe(`truncate ${[...RECORDS, ...OF_DELIVERIES].join(", ")}`);
    await rm(join(started.folder, "data", "deliveries"), { recursive: true, force: true });
  });
  afterAll(async () => {
    await started.db.close();
    await rm(started.folder, { recursive: true });
  });
  const monitor: Monitor = {
    get db() {
      return started.db;
    },
    get dataDir() {
      return join(started.folder, "data");
    },
    write: (content) => writeDelivery(join(started.folder, "source"), content),
    receive: (folder) => receive(started.db, folder, { by: "proef", dataDir: monitor.dataDir }),
    deliver: async (content) => monitor.receive(await monitor.write(content)),
    async everything() {
      const parts = [...RECORDS, "delivery.delivery"].map((table) => `select '${table}', to_jsonb(r) from ${table} r`);
      return [...(await started.db.owner.unsafe(`${parts.join(" union all ")} order by 1, 2`).values())];
    },
    async counts() {
      const parts = RECORDS.map((table) => `(select count(*)::int from ${table}) as "${table}"`);
      const [row] = await started.db.owner.unsafe(`select ${parts.join(", ")}`);
      return { ...row };
    },
  };
  return monitor;
}
