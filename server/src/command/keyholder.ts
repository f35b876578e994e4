import type { Command } from "commander";
import { addRotate } from "./keyholder/rotate.ts";
import { addServe } from "./keyholder/serve.ts";
import { addSource } from "./keyholder/source.ts";

export function addCommand(program: Command): void {
  const keyholder = program
    .command("keyholder")
    .description("draai een sleutelhouder: een van de twee die samen koppelnummers maken")
    .helpCommand("help [opdracht]", "toon hulp bij een opdracht");
  addServe(keyholder);
  addSource(keyholder);
  addRotate(keyholder);
}
