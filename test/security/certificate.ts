import "reflect-metadata";
import { webcrypto } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  BasicConstraintsExtension,
  cryptoProvider,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from "@peculiar/x509";

const DAY = 86_400_000;

/** A certificate for this computer, signed by itself, and its key: as PEM in two files of a folder. */
export async function selfSignedCertificate(folder: string) {
  const crypto = webcrypto as unknown as Crypto;
  cryptoProvider.set(crypto);
  const signingAlgorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const keys = await crypto.subtle.generateKey(signingAlgorithm, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: "01",
    name: "CN=Proefsleutelhouder",
    notBefore: new Date(Date.now() - DAY),
    notAfter: new Date(Date.now() + DAY),
    signingAlgorithm,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      new SubjectAlternativeNameExtension([
        { type: "ip", value: "127.0.0.1" },
        { type: "dns", value: "localhost" },
      ]),
    ],
  });
  const [tlsCert, tlsKey] = [join(folder, "tls.crt"), join(folder, "tls.key")];
  const cert = certificate.toString("pem");
  const key = PemConverter.encode(await crypto.subtle.exportKey("pkcs8", keys.privateKey), "PRIVATE KEY");
  await writeFile(tlsCert, cert);
  await writeFile(tlsKey, key, { mode: 0o600 });
  return { tlsCert, tlsKey, cert, key };
}
