/** Ids of deliveries are numbers that PostgreSQL can hold. */
export const isDeliveryId = (id: string): boolean => /^[1-9]\d{0,14}$/.test(id);
