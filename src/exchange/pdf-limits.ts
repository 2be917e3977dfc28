/** The largest PDF that is read, in bytes: a report with the 100 MB of photos that it may show at most. */
export const maxPdfBytes = 160_000_000;

/** The most bytes outside of streams. Our largest form has 2 million when another program saves it. */
export const maxPlainBytes = 6_000_000;

/** The largest evaluation that is taken out of a PDF, in bytes. One of 188 requirements has 800 000. */
export const maxEvaluationBytes = 32_000_000;
