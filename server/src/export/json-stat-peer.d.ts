/** The peer that reads JSON-stat in tests has no types of its own; what the tests use of it. */
declare module "jsonstat-toolkit" {
  interface Category {
    readonly label: string;
    readonly unit: { readonly label: string; readonly decimals: number };
  }
  interface Dataset {
    readonly class: string;
    readonly length: number;
    readonly role: Readonly<Record<string, readonly string[]>>;
    // biome-ignore lint/suspicious/noExplicitAny: a test reads what it wrote
    readonly extension: any;
    Data(cell: Readonly<Record<string, string>>): { readonly value: number | null; readonly status: string | null };
    Dimension(id: string): { Category(id: string): Category };
  }
  export default function JSONstat(response: unknown): Dataset;
}
