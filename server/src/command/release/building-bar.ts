import cliProgress from "cli-progress";
import { timeLeft } from "../pace.ts";

/** How far a release is, step by step, for who watches the terminal. */
export function buildingBar(shown: boolean) {
  const bar = new cliProgress.SingleBar({
    format: "{bar} {percentage}% {step}, nog {left}",
    noTTYOutput: false,
    clearOnComplete: true,
    stream: process.stderr,
  });
  const started = performance.now();
  let now = { part: 0, step: "begonnen" };
  const show = () => bar.update(now.part, { step: now.step, left: timeLeft(performance.now() - started, now.part) });
  if (shown) bar.start(1, 0, { step: now.step, left: "…" });
  // a step of the count is one long query: meanwhile the time goes on
  const tick = shown ? setInterval(show, 1000).unref() : undefined;
  return {
    /** @param part of the whole that is done when this step is, from 0 to 1 */
    update(step: string, part: number): void {
      now = { step, part };
      if (shown) show();
    },
    stop(): void {
      clearInterval(tick);
      bar.stop();
    },
  };
}
