import { WithoutNumber } from "./WithoutNumber.tsx";

/** The figure does not exist at this level. */
export const NotApplicableValue = () => <WithoutNumber status="NOT_APPLICABLE" />;
