/** A file name of the figure's caption and release: `leerlingen-met-jeugdhulp-per-regio-uitgave-3-voorbeeld.csv`. */
export function fileNameOf(caption: string, release: { readonly number: number; readonly demo: boolean }): string {
  const words = caption
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80);
  return `${words}-uitgave-${release.number}${release.demo ? "-voorbeeld" : ""}.csv`;
}

/** Hands a text to the browser as a download. */
export function saveFile(name: string, content: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
