import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { Refusal } from "../refusal.ts";

/**
 * Listens on this machine only, for anyone who can reach it may choose a demo role. Answers the port. Throws a
 * `Refusal` when it is taken.
 */
export async function listen(app: FastifyInstance, port: number): Promise<number> {
  try {
    await app.listen({ port, host: "localhost" });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    const why = code === "EADDRINUSE" ? "is al in gebruik" : "mag deze gebruiker niet openen";
    throw new Refusal(
      "port-taken",
      `Poort ${port} ${why}.`,
      `Kies een andere poort, bijvoorbeeld: PORT=${port + 10} npx -y pnpm@12 start`,
    );
  }
  return (app.addresses()[0] as AddressInfo).port;
}
