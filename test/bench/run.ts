import type { Measure } from "./measurement.ts";

/** `pnpm bench [name...]`: measures what is named, or everything; exit code 1 when a target falls short. */
const BENCHES: Readonly<Record<string, () => Promise<{ measure: Measure }>>> = {
  gate: () => import("./gate.ts"),
  linkage: () => import("./linkage.ts"),
  receive: () => import("./receive.ts"),
  release: () => import("./release.ts"),
};

async function run(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) {
    process.stderr.write(`Onbekende meting: ${unknown.join(", ")}. Er zijn: ${Object.keys(BENCHES).join(", ")}.\n`);
    return 2;
  }
  let code = 0;
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    const { measure } = await BENCHES[name]!();
    for (const { name: what, figure, target, ok } of await measure()) {
      process.stdout.write(`${what}: ${figure} (target ${target}) ${ok ? "ok" : "... falls short"}\n`);
      if (!ok) code = 1;
    }
  }
  return code;
}

// not `process.exitCode`: the embedded database's exit hook discards it
process.exit(await run(process.argv.slice(2)));
