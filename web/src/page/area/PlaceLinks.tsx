import { Heading } from "@utrecht/component-library-react";
import { Link } from "react-router";
import { areaAddress } from "../../place/place-address.ts";

export interface PlaceLinksProps {
  readonly title: string;
  readonly kind: "municipality" | "schoolAlliance";
  readonly places: readonly { readonly code: string; readonly name: string }[];
  /** The page on which one already is. */
  readonly current: string;
}

/** The parts of an area, each a step further. */
export function PlaceLinks({ title, kind, places, current }: PlaceLinksProps) {
  if (places.every((place) => place.code === current)) return null;
  return (
    <section className="places">
      <Heading level={2}>{title}</Heading>
      <ul>
        {places.map((place) => (
          <li key={place.code}>
            <Link to={areaAddress({ kind, code: place.code }) ?? "/"}>{place.name}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
