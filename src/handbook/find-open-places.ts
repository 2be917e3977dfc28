/** A place in a document that somebody has still to fill in: `[[name of the head]]`. */
export interface OpenPlace {
  /** What belongs there, in one line. */
  readonly text: string;
  /** Line and column of the first bracket, from 1. */
  readonly line: number;
  readonly column: number;
}

/** Two brackets that nothing escapes, up to the next two. What is between may run over a line end. */
const place = /(?<!\\)\[\[([^[\]]*)\]\]/g;

/** Every place in a document that is still to be filled in, in order. Comments are passed over. */
export function findOpenPlaces(markdown: string): readonly OpenPlace[] {
  const text = blankComments(markdown);
  const endFrom = (start: number): number => {
    const end = text.indexOf('\n', start);
    return end < 0 ? text.length : end;
  };
  let line = { number: 1, start: 0, end: endFrom(0) };
  return Array.from(text.matchAll(place), ({ index, 1: words = '' }) => {
    while (line.end < index) {
      const start = line.end + 1;
      line = { number: line.number + 1, start, end: endFrom(start) };
    }
    const said = words.trim().replaceAll(/\s+/g, ' ');
    return { text: said, line: line.number, column: index - line.start + 1 };
  });
}

/** The text with a blank for every character of a comment, so that all else stays where it is. */
function blankComments(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf('<!--', from);
    const end = start < 0 ? -1 : text.indexOf('-->', start);
    if (end < 0) return [...parts, text.slice(from)].join('');
    parts.push(text.slice(from, start), text.slice(start, end + 3).replaceAll(/[^\n]/g, ' '));
    from = end + 3;
  }
}
