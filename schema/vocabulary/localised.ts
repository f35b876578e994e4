/** A text in the two languages of the page: Dutch first, English second. */
export interface Localised {
  readonly nl: string;
  readonly en: string;
}
