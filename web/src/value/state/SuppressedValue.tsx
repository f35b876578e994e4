import { WithoutNumber } from "./WithoutNumber.tsx";

/** Too few pupils are concerned, or another suppressed figure could be worked out from it. */
export const SuppressedValue = () => <WithoutNumber status="SUPPRESSED" />;
