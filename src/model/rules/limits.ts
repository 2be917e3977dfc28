/** The most characters of a line of text that a person reads; the cap keeps a report printable. */
export const longestLine = 1000;
/** The most characters of a longer text, such as a note. */
export const longestProse = 20_000;
/** The most pieces of evidence of an answer. */
export const mostEvidence = 100;
