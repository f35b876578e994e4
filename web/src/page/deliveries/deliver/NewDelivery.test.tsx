// @vitest-environment jsdom
import { File as NodeFile } from "node:buffer";
import type { KeyHolderEndpoint } from "@monitor/server/linkage";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { renderPage } from "../../../monitor-fixture/render-page.fixture.tsx";
import type { KeptDelivery } from "../../../preparation/kept-deliveries.ts";
import type { PrepareJob, PrepareNews } from "../../../preparation/prepare-messages.ts";
import { aViewer } from "../../../session/session.fixture.ts";
import type { Sending } from "./source-tools.ts";

const viewer = aViewer({ role: "steward", scope: ["99001"], region: null, areas: [] });

const holder = (place: number, token?: string): KeyHolderEndpoint => ({
  url: `https://sleutel-${place}.example.nl`,
  publicKey: "a".repeat(64),
  ...(token !== undefined && { token }),
});
const holders = (token?: string) => [holder(1, token), holder(2, token)] as const;

const manifest = {
  version: 1,
  kind: "enrolment",
  organisation: "99001",
  period: { from: "2024-08-01", to: "2025-07-31" },
  schoolYear: "2024-2025",
  format: "edexml",
  files: [{ name: "enrolments.csv", rows: 2, bytes: 40, sha256: "0".repeat(64) }],
  counts: { read: 3, delivered: 2, rejected: 1, unlinked: 1 },
} as unknown as KeptDelivery["manifest"];
const files = [{ name: "manifest.json", content: new Blob(["{}"]) }];

const REMARK = {
  code: "date-form",
  severity: "error",
  file: "school.xml",
  row: 2,
  field: "geboortedatum",
  reason: "De datum bestaat niet.",
  remedy: "Verbeter de datum.",
  about: { kind: "leerling", site: "99AA00", reference: "1002", name: "Sam Voorbeeld" },
} as const;

const DONE: readonly PrepareNews[] = [
  { kind: "problems", problems: [REMARK] },
  { kind: "names", names: [REMARK.about] },
  { kind: "done", manifest, files },
];

/** What the browser does for the page, in the hands of the test. */
const browser = vi.hoisted(() => ({
  jobs: [] as PrepareJob[],
  news: [] as readonly PrepareNews[],
  kept: [] as KeptDelivery[],
  forgotten: [] as string[],
  token: "b" as string | undefined,
}));
const monitor = vi.hoisted(() => ({ sent: [] as Sending[], answer: (() => undefined) as unknown }));

vi.mock("./source-tools.ts", () => ({
  useSourceTools: () => TOOLS,
}));
const TOOLS = {
  startPreparing: (job: PrepareJob, tell: (news: PrepareNews) => void) => {
    browser.jobs.push(job);
    for (const one of browser.news) tell(one);
    return { cancel: () => browser.forgotten.push("worker") };
  },
  linkageSettings: async () => ({ keyHolders: holders(browser.token) }),
  residences: async () => ({ "7511": "0153" }),
  kept: {
    keep: async () => undefined,
    list: async () => browser.kept,
    forget: async (key: string) => void browser.forgotten.push(key),
  },
  send: async (sending: Sending) => {
    monitor.sent.push(sending);
    return (monitor.answer as (one: Sending) => Promise<{ outcome: string; deliveryId: number }>)(sending);
  },
  forget: async (key: string) => void browser.forgotten.push(`monitor ${key}`),
};

afterEach(() => {
  cleanup();
  Object.assign(browser, { jobs: [], news: [], kept: [], forgotten: [], token: "b" });
  Object.assign(monitor, { sent: [] });
});

const accepted = async ({ onSent }: Sending) => {
  onSent();
  return { outcome: "accepted", deliveryId: 2 };
};

async function chooseSchoolFile() {
  renderPage("/leveringen", { viewer });
  const input = await screen.findByLabelText<HTMLInputElement>("Kies bestanden", { selector: "input" });
  // that of jsdom cannot be read as a stream
  const text = "<EDEX><school><schooljaar>2024-2025</schooljaar></school></EDEX>";
  fireEvent.change(input, { target: { files: [new NodeFile([text], "school.xml")] } });
  return screen.findByRole("button", { name: "Bereid voor op deze computer" });
}

async function prepareSchoolFile(news: readonly PrepareNews[] = DONE) {
  browser.news = news;
  fireEvent.click(await chooseSchoolFile());
}

test("a chosen file is recognised, with its school year and the steward's own organisation", async () => {
  await prepareSchoolFile();
  await screen.findByRole("heading", { name: "Kijk de levering na" });
  const [job] = browser.jobs;
  expect([job!.format, job!.organisation, job!.period]).toEqual([
    "edexml",
    "99001",
    { from: "2024-08-01", to: "2025-07-31" },
  ]);
});

test("a file can be taken away again before anything happens", async () => {
  await chooseSchoolFile();
  fireEvent.click(screen.getByRole("button", { name: "Haal weg: school.xml" }));
  expect(screen.queryByRole("button", { name: "Bereid voor op deze computer" })).toBeNull();
  expect(browser.jobs).toEqual([]);
});

test("the report says what goes along and, for each remark, where, why and what to do", async () => {
  await prepareSchoolFile();
  const table = await screen.findByRole("table", { name: "Meldingen over de bestanden" });
  const row = within(table).getByRole("row", { name: /school.xml/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["2", "geboortedatum", "niet opgenomen", "De datum bestaat niet.", "Verbeter de datum.", "Sam Voorbeeld"]);
  expect(screen.getByText("gaan mee").nextSibling?.textContent).toBe("2");
});

test("nothing is sent before somebody presses send; then the outcome is shown", async () => {
  monitor.answer = accepted;
  await prepareSchoolFile();
  const send = await screen.findByRole("button", { name: "Verstuur de levering" });
  expect(monitor.sent).toEqual([]);
  fireEvent.click(send);
  expect(await screen.findByRole("heading", { name: "De levering is aangenomen" })).toBeDefined();
  expect(monitor.sent[0]!.prepared.files).toEqual(files);
  expect(monitor.sent[0]!.resume).toBe(false);
});

test("what is sent holds no name of a pupil", async () => {
  monitor.answer = accepted;
  await prepareSchoolFile();
  fireEvent.click(await screen.findByRole("button", { name: "Verstuur de levering" }));
  await screen.findByRole("heading", { name: "De levering is aangenomen" });
  expect(JSON.stringify(monitor.sent[0]!.prepared)).not.toContain("Sam");
});

test("when the connection is lost the page says so and goes on where it was", async () => {
  monitor.answer = async () => {
    throw { code: "monitor-unreachable", message: "De verbinding is weg.", remedy: "Probeer het opnieuw." };
  };
  await prepareSchoolFile();
  fireEvent.click(await screen.findByRole("button", { name: "Verstuur de levering" }));
  expect(await screen.findByText("De verbinding is weg.")).toBeDefined();
  monitor.answer = accepted;
  fireEvent.click(screen.getByRole("button", { name: "Ga verder" }));
  await screen.findByRole("heading", { name: "De levering is aangenomen" });
  expect(monitor.sent.map(({ resume }) => resume)).toEqual([false, true]);
});

test("a held delivery shows its questions at once", async () => {
  monitor.answer = async ({ onSent }: Sending) => {
    onSent();
    return { outcome: "held", deliveryId: 3 };
  };
  await prepareSchoolFile();
  fireEvent.click(await screen.findByRole("button", { name: "Verstuur de levering" }));
  expect(await screen.findByRole("heading", { name: "Vragen over deze levering" })).toBeDefined();
  expect(screen.getByText("Nu 590 leerlingen, vorige keer 1.190.")).toBeDefined();
});

test("a delivery that cannot be made says why, and the files can be chosen again", async () => {
  const failed = {
    kind: "failed",
    code: "nothing-delivered",
    message: "Geen regel is bruikbaar.",
    remedy: "Lees hieronder.",
  } as const;
  await prepareSchoolFile([{ kind: "problems", problems: [REMARK] }, failed]);
  expect(await screen.findByText("Geen regel is bruikbaar.")).toBeDefined();
  expect(screen.getByRole("table", { name: "Meldingen over de bestanden" })).toBeDefined();
  expect(screen.getByRole("button", { name: "Kies bestanden" })).toBeDefined();
});

test("preparing can be broken off, and throwing a delivery away forgets it everywhere", async () => {
  await prepareSchoolFile([]);
  fireEvent.click(await screen.findByRole("button", { name: "Annuleer" }));
  await screen.findByRole("button", { name: "Kies bestanden" });
  expect(browser.forgotten[0]).toBe("worker");
  cleanup();
  await prepareSchoolFile();
  fireEvent.click(await screen.findByRole("button", { name: "Gooi deze levering weg" }));
  const key = browser.jobs.at(-1)!.key;
  await waitFor(() => expect(browser.forgotten).toEqual(expect.arrayContaining([key, `monitor ${key}`])));
});

test("a delivery that was not finished before the page was closed is offered again, to who may send it", async () => {
  const kept = { key: "k", manifest, files, preparedAt: "2026-10-01T09:00:00Z" };
  browser.kept = [kept, { ...kept, key: "l", manifest: { ...manifest, organisation: "99002" } }];
  monitor.answer = accepted;
  renderPage("/leveringen", { viewer });
  fireEvent.click(await screen.findByRole("button", { name: "Verstuur verder" }));
  await screen.findByRole("heading", { name: "De levering is aangenomen" });
  expect(monitor.sent.map(({ prepared, resume }) => [prepared.key, resume])).toEqual([["k", true]]);
});

test("with key holders elsewhere the source brings its own tokens, which go to them alone", async () => {
  browser.token = undefined;
  browser.news = DONE;
  const button = await chooseSchoolFile();
  await waitFor(() => expect(button.hasAttribute("disabled")).toBe(true));
  for (const [place, letter] of ["c", "d"].entries()) {
    const field = await screen.findByLabelText(`Token van sleutelhouder ${place + 1}`);
    fireEvent.change(field, { target: { value: letter.repeat(64) } });
  }
  fireEvent.click(button);
  await screen.findByRole("heading", { name: "Kijk de levering na" });
  expect(browser.jobs[0]!.keyHolders.map(({ token }) => token)).toEqual(["c".repeat(64), "d".repeat(64)]);
});

test("a key file opens in the memory of the page, says so, answers a code and can be forgotten", async () => {
  renderPage("/leveringen", { viewer });
  const input = await screen.findByLabelText<HTMLInputElement>("Open een sleutelbestand", { selector: "input" });
  const text = "soort;vestiging;sleutel;naam\r\nleerling;99AA00;1001;Sam Voorbeeld\r\n";
  fireEvent.change(input, { target: { files: [new File([text], "x.sleutel.csv")] } });
  expect(await screen.findByText(/^1 naam staat in het geheugen van deze pagina/)).toBeDefined();
  fireEvent.change(screen.getByLabelText("Zoek een code op"), { target: { value: "1001" } });
  expect(await screen.findByText("Sam Voorbeeld")).toBeDefined();
  fireEvent.click(screen.getByText("Vergeet de namen"));
  await waitFor(() => expect(screen.queryByText("Sam Voorbeeld")).toBeNull());
});

test("another file than a key file is named so", async () => {
  renderPage("/leveringen", { viewer });
  const input = await screen.findByLabelText<HTMLInputElement>("Open een sleutelbestand", { selector: "input" });
  fireEvent.change(input, { target: { files: [new File(["<EDEX/>"], "school.xml")] } });
  expect(await screen.findByText(/^Dit is geen sleutelbestand/)).toBeDefined();
});
