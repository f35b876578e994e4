import { appendFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sendFolder } from "../../server/src/delivery/send/send-folder.ts";
import { uploading } from "../security/uploading.ts";
import { enrolment, enrolments, schoolClass } from "./sample-deliveries.ts";

const monitor = uploading();
const { started } = monitor;

const many = (first: string) =>
  enrolments(
    Array.from({ length: 2000 }, (_, at) => enrolment(`${first}${at}`)),
    {},
    [schoolClass()],
  );

test("a source sends a delivery from its own machine, sees how far it is, and hears what came of it", async () => {
  const { token } = await monitor.tokenFor("99001");
  const seen: number[] = [];
  const folder = await monitor.write(many("a"));
  const done = await sendFolder({
    folder,
    to: started.url,
    token,
    onProgress: (sent, total) => seen.push(sent / total),
  });
  expect(done.outcome).toBe("accepted");
  expect(seen.at(-1)).toBe(1);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  const again = await sendFolder({ folder, to: started.url, token });
  expect(again).toEqual({ outcome: "unchanged", deliveryId: done.deliveryId });
});

test("when the monitor is away for a moment the source goes on where it stopped", async () => {
  const { token, headers } = await monitor.tokenFor("99001");
  const folder = await monitor.write(many("b"));
  const { working } = started.api.readiness as { working: object };
  const sent: number[] = [];
  let away = true;
  const sending = sendFolder({
    folder,
    to: started.url,
    token,
    onProgress: (bytes) => {
      sent.push(bytes);
      if (!away) return;
      away = false;
      started.api.readiness.working = null;
      setTimeout(() => Object.assign(started.api.readiness, { working }), 300);
    },
  });
  expect((await sending).outcome).toBe("accepted");
  expect(headers.authorization).toContain(token);
});

test("without a good token, address or folder the source hears what to do", async () => {
  const { token } = await monitor.tokenFor("99002");
  const folder = await monitor.write(many("c"));
  const codeOf = (request: Promise<unknown>) =>
    request.then(
      () => null,
      (error) => error.code,
    );
  expect(await codeOf(sendFolder({ folder, to: started.url, token: undefined }))).toBe("token-missing");
  expect(await codeOf(sendFolder({ folder, to: started.url, token: "x".repeat(43) }))).toBe("UNAUTHENTICATED");
  expect(await codeOf(sendFolder({ folder, to: started.url, token }))).toBe("upload-foreign");
  expect(await codeOf(sendFolder({ folder, to: "http://monitor.example.nl", token }))).toBe("monitor-address");
  expect(await codeOf(sendFolder({ folder, to: "niets", token }))).toBe("monitor-address");
  const empty = join(started.folder, "leeg");
  await mkdir(empty);
  expect(await codeOf(sendFolder({ folder: empty, to: started.url, token }))).toBe("delivery-manifest");
  await writeFile(join(empty, "manifest.json"), "{}");
  expect(await codeOf(sendFolder({ folder: empty, to: started.url, token }))).toBe("delivery-manifest");
  await rm(join(folder, "classes.csv"));
  expect(await codeOf(sendFolder({ folder, to: started.url, token }))).toBe("delivery-files");
});

test("a file that was changed after preparing is not taken, and the source hears which", async () => {
  const { token } = await monitor.tokenFor("99001");
  const folder = await monitor.write(many("d"));
  await appendFile(join(folder, "enrolments.csv"), "\n");
  await expect(sendFolder({ folder, to: started.url, token })).rejects.toThrow(
    /enrolments.csv heeft een andere grootte/,
  );
});
