import { connect } from "../../server/src/database/connect.ts";
import { receive } from "../../server/src/delivery/index.ts";

// A process of its own, so that a test can kill it: receives one delivery.
const [url, secret, folder, dataDir] = process.argv.slice(2);
const db = connect(url!, Buffer.from(secret!, "hex"));
process.stdout.write("begin\n");
await receive(db, folder!, { by: "proef", dataDir: dataDir! });
process.stdout.write("klaar\n");
await db.close();
