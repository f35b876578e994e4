/** The page of a place: areas by their kind, a school by its code. Kinds without a page have no address. */
const SLUGS: Readonly<Record<string, string>> = {
  inspirationRegion: "/regio",
  municipality: "/gemeente",
  schoolAlliance: "/samenwerkingsverband",
};

export function areaAddress(area: { readonly kind: string; readonly code: string }): string | null {
  const slug = SLUGS[area.kind];
  return slug === undefined ? null : `${slug}/${encodeURIComponent(area.code)}`;
}

export const siteAddress = (code: string): string => `/school/${encodeURIComponent(code)}`;
