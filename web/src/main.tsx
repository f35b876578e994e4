import { ApolloProvider } from "@apollo/client/react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { monitorClient } from "./graphql/client.ts";
import { startTexts } from "./language/i18n.ts";
import { routes } from "./routes.tsx";
import { SIGN_IN, signInAddress } from "./session/return-path.ts";
import "./style/index.css";

startTexts();

const router = createBrowserRouter(routes());
const client = monitorClient(() => {
  const { pathname, search, hash } = router.state.location;
  if (pathname !== SIGN_IN) void router.navigate(signInAddress(`${pathname}${search}${hash}`), { replace: true });
});

createRoot(document.getElementById("page")!).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>
  </StrictMode>,
);
