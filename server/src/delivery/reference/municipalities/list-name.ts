/** Source under which a loaded list of municipalities is known. */
export const MUNICIPALITY_LIST = "gemeenten";
