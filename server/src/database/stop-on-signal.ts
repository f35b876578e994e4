const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Stops what was started when the process is told to end, and lets it end. A process that handles the signal itself, as
 * the monitor does, stops things in its own order.
 *
 * @returns takes the handlers away
 */
export function stopOnSignal(stop: () => Promise<void>): () => void {
  const handlers = SIGNALS.map((signal) => {
    const handle = () => {
      if (process.listenerCount(signal) > 1) return;
      process.off(signal, handle);
      void stop().finally(() => process.kill(process.pid, signal));
    };
    process.on(signal, handle);
    return () => process.off(signal, handle);
  });
  return () => {
    for (const forget of handlers) forget();
  };
}
