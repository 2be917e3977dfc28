import { graphemes } from '../../model/text/graphemes.ts';
/** Text that is being typed. */
export interface EditedText {
  readonly text: string;
  /** The position of the cursor: an index into `text`. */
  readonly cursor: number;
  /** What was cut last, to be put back with Ctrl-Y. */
  readonly cut?: string;
}

type Edit = (edited: EditedText) => EditedText;

/** Characters that separate words. */
const betweenWords = /[^\p{L}\p{M}\p{N}]/u;

/** Puts text in at the cursor. */
export function insertText(edited: EditedText, inserted: string): EditedText {
  const { text, cursor } = edited;
  return {
    ...edited,
    text: text.slice(0, cursor) + inserted + text.slice(cursor),
    cursor: cursor + inserted.length,
  };
}

/** What a key does to a text, as in a shell; `undefined` where it does nothing. */
export function editText(edited: EditedText, key: string): EditedText | undefined {
  const edit = edits.get(key);
  if (edit === undefined) return undefined;
  const next = edit(edited);
  return next.text === edited.text && next.cursor === edited.cursor ? undefined : next;
}

const edits: ReadonlyMap<string, Edit> = new Map([
  ...under(moveTo(signBefore), 'left', 'ctrl+b'),
  ...under(moveTo(signAfter), 'right', 'ctrl+f'),
  ...under(moveTo(wordBefore), 'ctrl+left', 'meta+left', 'meta+b'),
  ...under(moveTo(wordAfter), 'ctrl+right', 'meta+right', 'meta+f'),
  ...under(moveTo(lineStart), 'ctrl+a'),
  ...under(moveTo(lineEnd), 'ctrl+e'),
  ...under(moveTo(farther(lineStart, textStart)), 'home'),
  ...under(moveTo(farther(lineEnd, textEnd)), 'end'),
  ...under(moveTo(textStart), 'ctrl+home', 'meta+<'),
  ...under(moveTo(textEnd), 'ctrl+end', 'meta+>'),
  ...under(removeTo(signBefore), 'backspace', 'ctrl+h'),
  ...under(removeTo(signAfter), 'delete'),
  ...under(cutTo(wordBefore), 'ctrl+w', 'meta+backspace', 'ctrl+backspace'),
  ...under(cutTo(wordAfter), 'meta+d', 'ctrl+delete'),
  ...under(cutTo(lineStart), 'ctrl+u'),
  ...under(cutTo(lineEnd), 'ctrl+k'),
  ...under((edited) => insertText(edited, edited.cut ?? ''), 'ctrl+y'),
  ...under((edited) => insertText(edited, '\n'), 'meta+return', 'meta+enter'),
]);

function under(edit: Edit, ...keys: readonly string[]): readonly (readonly [string, Edit])[] {
  return keys.map((key) => [key, edit]);
}

type CursorMove = (edited: EditedText) => number;

function moveTo(place: CursorMove): Edit {
  return (edited) => ({ ...edited, cursor: place(edited) });
}

function removeTo(place: CursorMove): Edit {
  return (edited) => {
    const [from, to] = [edited.cursor, place(edited)].toSorted((a, b) => a - b);
    if (from === undefined || to === undefined) return edited;
    return { ...edited, text: edited.text.slice(0, from) + edited.text.slice(to), cursor: from };
  };
}

function cutTo(place: CursorMove): Edit {
  return (edited) => {
    const next = removeTo(place)(edited);
    const length = edited.text.length - next.text.length;
    if (length === 0) return edited;
    return { ...next, cut: edited.text.slice(next.cursor, next.cursor + length) };
  };
}

/** No sign that anybody types is longer than this; whole texts need not be taken apart for one key. */
const longestSign = 64;

function signBefore({ text, cursor }: EditedText): number {
  const near = Array.from(graphemes.segment(text.slice(Math.max(0, cursor - longestSign), cursor)));
  return cursor - (near.at(-1)?.segment.length ?? 0);
}

function signAfter({ text, cursor }: EditedText): number {
  const [next] = graphemes.segment(text.slice(cursor, cursor + longestSign));
  return cursor + (next?.segment.length ?? 0);
}

function wordBefore({ text, cursor }: EditedText): number {
  let place = cursor;
  while (place > 0 && betweenWords.test(text.charAt(place - 1))) place -= 1;
  while (place > 0 && !betweenWords.test(text.charAt(place - 1))) place -= 1;
  return place;
}

function wordAfter({ text, cursor }: EditedText): number {
  let place = cursor;
  while (place < text.length && betweenWords.test(text.charAt(place))) place += 1;
  while (place < text.length && !betweenWords.test(text.charAt(place))) place += 1;
  return place;
}

/** At the edge of the line, Home and End continue through the text. */
function farther(place: CursorMove, end: CursorMove): CursorMove {
  return (edited) => {
    const next = place(edited);
    return next === edited.cursor ? end(edited) : next;
  };
}

function textStart(): number {
  return 0;
}

function textEnd({ text }: EditedText): number {
  return text.length;
}

function lineStart({ text, cursor }: EditedText): number {
  return cursor === 0 ? 0 : text.lastIndexOf('\n', cursor - 1) + 1;
}

function lineEnd({ text, cursor }: EditedText): number {
  const end = text.indexOf('\n', cursor);
  return end === -1 ? text.length : end;
}
