import { SchemaLink } from "@apollo/client/link/schema";
import { ApolloProvider } from "@apollo/client/react";
import { configure, render } from "@testing-library/react";
import { createMemoryRouter, RouterProvider } from "react-router";
import { vi } from "vitest";
import { monitorClient } from "../graphql/client.ts";
import { startTexts } from "../language/i18n.ts";
import { routes } from "../routes.tsx";
import { signInAddress } from "../session/return-path.ts";
import { aViewer } from "../session/session.fixture.ts";
import type { Viewer } from "../session/session.query.ts";
import { monitorFor, monitorSchema } from "./monitor.fixture.ts";

// pages are fetched when they are asked for, which a busy machine may take a while over
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

/** jsdom has no layout: an element never gets a width, so that charts keep their place and draw nothing. */
class NoLayout implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

export interface PageSettings {
  readonly viewer?: Viewer;
  /** Takes the place of the invented monitor, or of parts of it. */
  readonly monitor?: object;
}

/** Shows the page at an address as its user gets it, over a monitor that answers by the committed schema. */
export function renderPage(address: string, { viewer = aViewer(), monitor = {} }: PageSettings = {}) {
  globalThis.ResizeObserver = NoLayout;
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  startTexts();
  const rootValue = { ...monitorFor(viewer), ...monitor };
  const router = createMemoryRouter(routes(), { initialEntries: [address] });
  const onSignedOut = () => {
    const { pathname, search } = router.state.location;
    void router.navigate(signInAddress(pathname + search));
  };
  const client = monitorClient(onSignedOut, new SchemaLink({ schema: monitorSchema(), rootValue }));
  const view = render(
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>,
  );
  return { ...view, router, address: () => router.state.location.pathname + router.state.location.search };
}
