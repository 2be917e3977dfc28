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
const [narrow, usual, large, wide, fullWidth] = [0.4, 0.61, 0.69, 0.96, 1.05];
const boldFactor = 1.08;

const known = new Map<string, number>([
  ...Array.from(" sfijlrtI.,:;'’|!()[]·-", (one) => [one, narrow] as const),
  ...Array.from('mwMW%@—–…&+', (one) => [one, wide] as const),
  ...Array.from('abcdeghknopquvxyz', (one) => [one, usual] as const),
  ...Array.from('ABCDEFGHJKLNOPQRSTUVXYZ0123456789', (one) => [one, large] as const),
]);

/** The first characters of scripts whose letters are as wide as high: Hangul, then Chinese and Japanese. */
const [firstHangul, lastHangul, firstSquare] = ['\u1100', '\u11FF', '\u2E80'];

/** About how wide a text is. */
export function textWidth(text: string, look: TextLook): number {
  let share = 0;
  for (const character of text) share += shareOf(character);
  return inPoints(share, look);
}

/** The width of a character as a share of the size. */
function shareOf(character: string): number {
  return known.get(character) ?? otherWidth(character);
}

/** One product for all sums: two that differ in their last digit would not agree on what fits. */
function inPoints(share: number, { size, bold = false }: TextLook): number {
  return share * size * (bold ? boldFactor : 1);
}

function otherWidth(character: string): number {
  const isHangul = character >= firstHangul && character <= lastHangul;
  if (isHangul || character >= firstSquare) return fullWidth;
  return character === character.toLowerCase() ? usual : large;
}

/** The text, or as much of it as has room, at the end of a word where there is one, with an ellipsis. */
export function shortenText(text: string, room: TextRoom): string {
  if (textWidth(text, room) <= room.width) return text;
  const head = takeCharacters(text, room, shareOf('…'));
  const word = head.lastIndexOf(' ');
  return `${(word > head.length / 2 ? head.slice(0, word) : head).trimEnd()}…`;
}

/** The text in at most so many lines, the last of them shortened where there is more. */
export function fitLines(text: string, room: TextRoom, most: number): readonly string[] {
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

/** The longest beginning that has room, with a share of the size behind it; never less than one character. */
function takeCharacters(text: string, room: TextRoom, behind = 0): string {
  let taken = '';
  let share = 0;
  for (const character of text) {
    share += shareOf(character);
    if (taken !== '' && inPoints(share + behind, room) > room.width) return taken;
    taken += character;
  }
  return taken;
}
