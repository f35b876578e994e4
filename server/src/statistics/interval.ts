/** Lower and upper limit of a confidence interval, in the unit of the figure (a proportion 0 to 1, or a count). */
export type Interval = { readonly lower: number; readonly upper: number };
