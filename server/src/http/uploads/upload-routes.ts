import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { answerError } from "../answer-error.ts";
import type { Readiness, Working } from "../readiness.ts";
import { isDeliveryKey } from "./admitted-files.ts";
import { FILES_PATH } from "./file-uploads.ts";
import { noSuchUpload, UploadRefusal } from "./upload-refusal.ts";
import { type Uploader, uploaderOf } from "./uploader.ts";

type Answer = (working: Working, sender: Uploader, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

function deliveryOf(request: FastifyRequest): string {
  const { delivery } = request.params as { delivery?: string };
  if (!isDeliveryKey(delivery)) throw noSuchUpload();
  return delivery;
}

/** Only for who is known, and only once the monitor works. */
const forSender =
  (readiness: Readiness, answer: Answer) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { working } = readiness;
    if (working === null) {
      reply.header("retry-after", "2");
      return answerError(request, reply, 503, "SOURCE_UNAVAILABLE");
    }
    const sender = await uploaderOf(request, working);
    if (sender === null) return answerError(request, reply, 401, "UNAUTHENTICATED");
    reply.header("cache-control", "no-store");
    try {
      return await answer(working, sender, request, reply);
    } catch (error) {
      if (!(error instanceof UploadRefusal)) throw error;
      return reply.code(error.status_code).send(error.problem);
    }
  };

/**
 * Deliveries over HTTP: `/uploads/files` takes files by tus 1.0; `POST /uploads/<delivery>/receive` has them received,
 * `GET` and `DELETE /uploads/<delivery>` tell how that goes and break it off. Nobody but the sender can see or touch one.
 */
export async function addUploads(app: FastifyInstance, readiness: Readiness): Promise<void> {
  await app.register(async (uploads) => {
    // the body of a file goes to the tus server as it comes in, and is bounded there
    uploads.addContentTypeParser("application/offset+octet-stream", (_request, _payload, done) => done(null));

    const toTus = forSender(readiness, async ({ uploads }, sender, request, reply) => {
      reply.hijack();
      await uploads.files.handle(sender, request.raw, reply.raw);
    });
    uploads.route({ method: "POST", url: FILES_PATH, handler: toTus });
    uploads.route({ method: ["HEAD", "PATCH"], url: `${FILES_PATH}/:file`, handler: toTus });

    uploads.get(
      "/uploads/:delivery",
      forSender(readiness, ({ uploads }, sender, request) => uploads.status(sender, deliveryOf(request))),
    );
    uploads.post(
      "/uploads/:delivery/receive",
      forSender(readiness, async ({ uploads }, sender, request, reply) => {
        const status = await uploads.receive(sender, deliveryOf(request));
        return reply.code(202).send(status);
      }),
    );
    uploads.delete(
      "/uploads/:delivery",
      forSender(readiness, async ({ uploads }, sender, request, reply) => {
        await uploads.cancel(sender, deliveryOf(request));
        return reply.code(204).send();
      }),
    );
  });
}
