import type { Command } from "commander";
import { addBuild } from "./release/build.ts";
import { addDiff } from "./release/diff.ts";
import { addExport } from "./release/export.ts";
import { addList } from "./release/list.ts";
import { addShow } from "./release/show.ts";
import { addWithdraw } from "./release/withdraw.ts";

export function addCommand(program: Command): void {
  const release = program
    .command("release")
    .description("cijfers tellen, beschermen, publiceren, bekijken en intrekken");
  addBuild(release);
  addList(release);
  addShow(release);
  addDiff(release);
  addWithdraw(release);
  addExport(release);
}
