export const SIGN_IN = "/aanmelden";
const PARAMETER = "terug";

/** The address of the sign-in page that leads back to where one was. */
export function signInAddress(here: string): string {
  if (here === "/" || here.startsWith(SIGN_IN)) return SIGN_IN;
  return `${SIGN_IN}?${new URLSearchParams({ [PARAMETER]: here })}`;
}

/** Where to go after signing in: only ever a page of this site, whatever the address asks for. */
export function returnPath(parameters: URLSearchParams): string {
  const asked = parameters.get(PARAMETER) ?? "/";
  const here = "https://monitor.invalid";
  if (!asked.startsWith("/") || !URL.canParse(asked, here)) return "/";
  const target = new URL(asked, here);
  return target.origin === here ? `${target.pathname}${target.search}${target.hash}` : "/";
}
