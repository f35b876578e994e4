let known: Promise<Readonly<Record<string, string>>> | undefined;

/** The municipality of each postcode of four digits: a public table, so that no postcode leaves this computer. */
export function residences(): Promise<Readonly<Record<string, string>>> {
  known ??= fetch("/postcodes").then(async (answer) => {
    if (!answer.ok) throw new Error(`postcodes: ${answer.status}`);
    return (await answer.json()) as Readonly<Record<string, string>>;
  });
  known.catch(() => {
    known = undefined;
  });
  return known;
}
