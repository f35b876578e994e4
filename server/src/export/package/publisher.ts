import { z } from "zod";
import { Refusal } from "../../refusal.ts";

const ACCESS = ["public", "restricted", "non-public"] as const;

/** As a browser would write it: nothing in it can end an address in the files where it is put. */
const address = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).href);

const settings = z.object({
  PUBLISHER_NAME: z.string().min(1).max(200).optional(),
  PUBLISHER_EMAIL: z.email().optional(),
  PUBLISHER_URL: address.optional(),
  FIGURES_LICENCE: address.optional(),
  FIGURES_ACCESS: z.enum(ACCESS).default("restricted"),
  PACKAGES_URL: address.optional(),
});

/** Who publishes the figures and under which terms: for the publisher to say; null is what it did not say. */
export interface Publisher {
  readonly name: string | null;
  readonly email: string | null;
  /** Address that stands for the organisation, such as its entry in the register of government organisations. */
  readonly url: string | null;
  /** Address of the licence of the figures. The monitor states none of itself. */
  readonly licence: string | null;
  readonly access: (typeof ACCESS)[number];
  /** Address under which the publisher puts the packages, without a slash at its end. */
  readonly packages: string | null;
}

/** Reads the settings of the publisher. Throws a `Refusal` in Dutch that names the setting. */
export function readPublisher(source: Readonly<Record<string, string | undefined>> = process.env): Publisher {
  const read = settings.safeParse(source);
  if (!read.success) {
    const names = read.error.issues.map((issue) => issue.path.join(".")).join(", ");
    throw new Refusal("setting", `De instelling ${names} klopt niet.`, 'Zie README, onderdeel "Take figures along".');
  }
  const { data } = read;
  return {
    name: data.PUBLISHER_NAME ?? null,
    email: data.PUBLISHER_EMAIL ?? null,
    url: data.PUBLISHER_URL ?? null,
    licence: data.FIGURES_LICENCE ?? null,
    access: data.FIGURES_ACCESS,
    packages: data.PACKAGES_URL?.replace(/\/+$/, "") ?? null,
  };
}

/** What DCAT-AP-NL asks and the publisher did not say yet: the names of the settings. */
export function missingSettings({ name, email, licence }: Publisher): readonly string[] {
  const asked = { PUBLISHER_NAME: name, PUBLISHER_EMAIL: email, FIGURES_LICENCE: licence };
  return Object.entries(asked).flatMap(([setting, value]) => (value === null ? [setting] : []));
}
