/** An AGB code, of which a spreadsheet drops the zero in front: `3012345` is `03012345`. */
export const providerCode = (text: string): string => (/^\d{7}$/.test(text) ? `0${text}` : text);
