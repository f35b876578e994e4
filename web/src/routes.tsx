import type { ComponentType } from "react";
import type { RouteObject } from "react-router";
import { Broken } from "./layout/Broken.tsx";
import { NotFound } from "./layout/NotFound.tsx";
import { Shell } from "./layout/Shell.tsx";
import { Waiting } from "./layout/Waiting.tsx";

/**
 * A page is fetched when somebody goes there. One function, not a function per property: the router tells nobody that
 * the latter failed, and shows nothing at all.
 */
const page = (load: () => Promise<ComponentType>) => ({ lazy: async () => ({ Component: await load() }) });

/** Dutch slugs, in both languages of the page: an address is shared between people. */
const pages = (): RouteObject[] => [
  { path: "/aanmelden", ...page(async () => (await import("./page/sign-in/SignInPage.tsx")).SignInPage) },
  {
    element: <Shell />,
    children: [
      {
        errorElement: <Broken />,
        children: [
          { path: "/", ...page(async () => (await import("./page/start/StartPage.tsx")).StartPage) },
          { path: "/regios", ...page(async () => (await import("./page/regions/RegionsPage.tsx")).RegionsPage) },
          ...["/regio/:code", "/gemeente/:code", "/samenwerkingsverband/:code"].map((path) => ({
            path,
            ...page(async () => (await import("./page/area/AreaPage.tsx")).AreaPage),
          })),
          { path: "/scholen", ...page(async () => (await import("./page/schools/SchoolsPage.tsx")).SchoolsPage) },
          { path: "/school/:code", ...page(async () => (await import("./page/school/SchoolPage.tsx")).SchoolPage) },
          { path: "/begrippen", ...page(async () => (await import("./page/concepts/ConceptsPage.tsx")).ConceptsPage) },
          {
            path: "/referentie",
            ...page(async () => (await import("./page/reference/ReferencePage.tsx")).ReferencePage),
          },
          {
            path: "/leveringen",
            ...page(async () => (await import("./page/deliveries/DeliveriesPage.tsx")).DeliveriesPage),
          },
          {
            path: "/leveringen/formaten",
            ...page(async () => (await import("./page/deliveries/formats/FormatsPage.tsx")).FormatsPage),
          },
          {
            path: "/leveringen/formaten/:naam",
            ...page(async () => (await import("./page/deliveries/formats/FormatPage.tsx")).FormatPage),
          },
          {
            path: "/leveringen/:id",
            ...page(async () => (await import("./page/deliveries/detail/DeliveryPage.tsx")).DeliveryPage),
          },
          { path: "*", element: <NotFound /> },
        ],
      },
    ],
  },
];

/** All addresses; until the first page is there, its outline. Made anew for each router, which keeps what it fetched. */
export const routes = (): RouteObject[] => [
  {
    hydrateFallbackElement: <Waiting />,
    errorElement: (
      <main>
        <Broken />
      </main>
    ),
    children: pages(),
  },
];
