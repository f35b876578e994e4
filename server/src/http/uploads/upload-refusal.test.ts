import { expect, test } from "vitest";
import { noSuchUpload, uploadFailure } from "./upload-refusal.ts";

const failing = (error: unknown) => JSON.parse(uploadFailure(error)?.body ?? "null");

test("a full disk is told as such, in Dutch and with a status of its own", () => {
  const full = Object.assign(new Error("ENOSPC: no space left on device, write '/srv/x'"), { code: "ENOSPC" });
  expect(uploadFailure(full)?.status_code).toBe(507);
  expect(failing(full)).toMatchObject({ code: "disk-full", message: expect.stringContaining("te weinig ruimte") });
});

test("of any other failure on our side nothing is repeated", () => {
  const broken = Object.assign(new Error("EIO: i/o error, read '/srv/x'"), { code: "EIO" });
  for (const error of [broken, { status_code: 500, body: "Something went wrong receiving the file" }]) {
    expect(failing(error)).toMatchObject({ code: "upload-failed", remedy: expect.stringMatching(/\.$/) });
    expect(JSON.stringify(failing(error))).not.toMatch(/srv|wrong/);
  }
});

test("refusals of ours and of the protocol stay what they are", () => {
  for (const error of [noSuchUpload(), { status_code: 409, body: "Upload-Offset conflict" }, { status_code: 501 }]) {
    expect(uploadFailure(error)).toBeUndefined();
  }
});
