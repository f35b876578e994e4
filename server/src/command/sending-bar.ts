import cliProgress from "cli-progress";

/** How far sending is, for who watches the terminal. */
export function sendingBar(shown: boolean) {
  const bar = new cliProgress.SingleBar({
    format: "{bar} {percentage}% van {size} kB verstuurd",
    noTTYOutput: false,
    clearOnComplete: true,
    stream: process.stderr,
  });
  const number = new Intl.NumberFormat("nl-NL");
  let started = false;
  return {
    update(sent: number, total: number): void {
      if (!shown) return;
      if (!started) bar.start(total || 1, 0, { size: number.format(Math.ceil(total / 1000)) });
      started = true;
      bar.update(sent);
    },
    stop: () => bar.stop(),
  };
}
