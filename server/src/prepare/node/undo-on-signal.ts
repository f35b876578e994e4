const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

/**
 * Runs an undoing at once when the process is told to stop, and then lets it stop as it would have. A signal leaves no
 * time to wait for anything.
 *
 * @returns ends the watch: from then on there is nothing to undo
 */
export function undoOnSignal(undo: () => void): () => void {
  const end = () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  const stop = (signal: NodeJS.Signals) => {
    end();
    try {
      undo();
    } finally {
      process.kill(process.pid, signal);
    }
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return end;
}
