import { expect, test } from "vitest";
import { explainStart } from "./explain-start.ts";

const causeOf = (...messages: string[]) => explainStart("starten", "/gegevens/postgres", messages).message;

test("what PostgreSQL says in English becomes a cause in Dutch, with the folder", () => {
  expect(causeOf("FATAL:  could not write to file: No space left on device")).toBe(
    "De database in /gegevens/postgres laat zich niet starten: de schijf is vol.",
  );
  expect(causeOf("postgres: error while loading shared libraries: libicuuc.so.60")).toContain("bibliotheken");
  expect(causeOf("initdb: error: could not access directory: Permission denied")).toContain("rechten");
  expect(causeOf("FATAL:  could not create shared memory segment")).toContain("geheugen");
  expect(causeOf("LOG: started", "PANIC:  could not locate a valid checkpoint record")).toContain("beschadigd");
});

test("a cause that is not known is given as PostgreSQL wrote it, and every cause comes with a remedy", () => {
  expect(causeOf("LOG:  starting", "FATAL:  something new")).toContain("something new");
  expect(causeOf()).toContain("geen bericht van PostgreSQL");
  expect(explainStart("maken", "/gegevens", []).remedy).toContain("DATA_DIR");
});
