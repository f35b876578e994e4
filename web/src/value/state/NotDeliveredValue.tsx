import { WithoutNumber } from "./WithoutNumber.tsx";

/** A source of the figure delivered nothing over the period. */
export const NotDeliveredValue = () => <WithoutNumber status="NOT_DELIVERED" />;
