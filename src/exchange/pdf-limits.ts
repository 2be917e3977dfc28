/** The largest PDF that is read, in bytes: some hundred photos. */
export const maxPdfBytes = 32_000_000;
