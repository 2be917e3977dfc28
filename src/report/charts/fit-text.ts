/** How a text is set. */
export interface TextLook {
  readonly size: number;
  readonly bold?: boolean;
}

/** Where a text has to fit in. */
export interface TextRoom extends TextLook {
  readonly width: number;
}

/*
 * Widths in shares of the size, a little above those of Noto Sans: a chart is drawn before anybody
 * knows the typeface, and a label that is thought too wide only breaks a word too early.
 */
const narrow = /^[\sfijlrtI.,:;'’|!()[\]·-]$/;
const wide = /^[mwMW%@—–…&+]$/;
const large = /^[\p{Lu}\d]$/u;
const fullWidth =
  /^[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7FF\uF900-\uFAFF\uFF00-\uFF60]|^[\u{1F000}-\u{3FFFF}]$/u;
const boldFactor = 1.08;

/** About how wide a text is. */
export function textWidth(text: string, { size, bold = false }: TextLook): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * size * (bold ? boldFactor : 1);
}

function characterWidth(character: string): number {
  if (narrow.test(character)) return 0.4;
  if (wide.test(character)) return 0.96;
  if (fullWidth.test(character)) return 1.05;
  return large.test(character) ? 0.69 : 0.61;
}

/** The text, or as much of it as has room, at the end of a word where there is one, with an ellipsis. */
export function shortenText(text: string, room: TextRoom): string {
  if (textWidth(text, room) <= room.width) return text;
  const head = takeCharacters(text, { ...room, width: room.width - textWidth('…', room) });
  const word = head.lastIndexOf(' ');
  return `${(word > head.length / 2 ? head.slice(0, word) : head).trimEnd()}…`;
}

/** The text in at most so many lines, the last of them shortened where there is more. */
export function wrapText(text: string, room: TextRoom, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim().replaceAll(/\s+/g, ' ');
  while (lines.length < most - 1 && textWidth(rest, room) > room.width) {
    const head = takeCharacters(rest, room);
    // A word that is longer than a line is cut, not pushed out of sight.
    const end = rest[head.length] === ' ' ? head.length : head.lastIndexOf(' ');
    const line = end > 0 ? rest.slice(0, end) : head;
    lines.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  return [...lines, shortenText(rest, room)];
}

/** The longest beginning that has room; never less than one character. */
function takeCharacters(text: string, room: TextRoom): string {
  let taken = '';
  for (const character of text) {
    if (taken !== '' && textWidth(taken + character, room) > room.width) return taken;
    taken += character;
  }
  return taken;
}
