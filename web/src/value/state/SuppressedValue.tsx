import { WithoutNumber } from "./WithoutNumber.tsx";

/** Too few pupils are concerned to show it without somebody being recognised. */
export const SuppressedValue = () => <WithoutNumber status="SUPPRESSED" />;
