import { WithoutNumber } from "./WithoutNumber.tsx";

/** The group itself is too small for a figure. */
export const TooFewValue = () => <WithoutNumber status="TOO_FEW" />;
