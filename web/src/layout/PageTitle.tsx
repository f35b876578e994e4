import { Heading } from "@utrecht/component-library-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";

/** The heading of a page and the title of its tab. After a step to another page it takes the focus. */
export function PageTitle({ children }: { readonly children: string }) {
  const { t } = useTranslation("layout");
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, hash, key } = useLocation();

  useEffect(() => {
    document.title = `${children} – ${t("monitor")}`;
  }, [children, t]);

  // `default` is the key of the first page shown: there the browser places the focus
  const moved = key !== "default" && hash === "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another page moves the focus, not another choice on it
  useEffect(() => {
    if (moved) heading.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <Heading level={1} ref={heading} tabIndex={-1}>
      {children}
    </Heading>
  );
}
