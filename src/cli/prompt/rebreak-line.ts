import { widthOf } from '../terminal/measure-text.ts';

/**
 * A line that was styled and wrapped for a wider terminal → lines of at most `width` columns, broken
 * between words and indented like it. A word that is wider stays whole: the terminal breaks it.
 */
export function rebreakLine(line: string, width: number): readonly string[] {
  if (widthOf(line) <= width) return [line];
  const [indent = ''] = /^ */.exec(line) ?? [];
  const lines: string[] = [];
  let filled = indent;
  for (const word of line.slice(indent.length).split(' ')) {
    const joined = filled.trim() === '' ? filled + word : `${filled} ${word}`;
    if (widthOf(joined) > width && filled.trim() !== '') {
      lines.push(filled);
      filled = indent + word;
    } else {
      filled = joined;
    }
  }
  return [...lines, filled];
}
