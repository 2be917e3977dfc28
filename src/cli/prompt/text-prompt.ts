import { cleanTyped } from '../../model/text/given-text.ts';
import { readableWidth, wrapText } from '../terminal/wrap-text.ts';
import { type EditedText, editText, insertText } from './edit-text.ts';
import { createLayOut, indexAt, type LayOut, placeInRows, type TextRow } from './lay-out-text.ts';
import type { Frame, Prompt, Size, Taken } from './prompt.ts';
import { nameStroke, type Stroke } from './stroke.ts';

/** A question that is answered with text. */
export interface TextQuestion<Value> {
  /** Lines above the text, styled, and wrapped for a terminal of a size. */
  readonly head: (size: Size) => readonly string[];
  /** The initial text of the field, to be edited. */
  readonly initial: string;
  /** The answer that a text gives, or what is wrong with it, in words. */
  readonly read: (text: string) => Reading<Value>;
  /** What is asked once, in words, before a text is taken; Enter then keeps it. */
  readonly doubt?: (text: string) => string | undefined;
  /** For an answer of one line: the message when pasted lines were joined. */
  readonly joined?: string;
  /** Whether columns that are pasted are a name and what belongs to it: a colon comes between them. */
  readonly joinsColumns?: boolean;
  /** Whether it is one of a few tries: what is typed after a refusal replaces what was refused. */
  readonly startsAnew?: boolean;
  /** Whether Escape leaves the field, as an empty one does. */
  readonly canLeave?: boolean;
  /** Says which part of a long text is shown. */
  readonly partShown: (part: TextPart) => string;
  /** Hears every change, so that nothing typed is lost when the prompt is interrupted. */
  readonly onDraft?: (text: string) => void;
}

/** Rows of a text that is too long for the screen, counted from 1. */
export interface TextPart {
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

/** What a text says as an answer. */
export type Reading<Value> = { readonly value: Value } | { readonly refusal: string };

/** The typed text, and the message about it. */
export interface TextState extends EditedText {
  readonly notice: string;
  /** The text that was doubted, which is taken when it comes again. */
  readonly doubted?: string;
  /** Whether the text was refused, and is replaced by what is typed next. */
  readonly isSpent?: boolean;
}

/** The prefix of the first row of a text, and of the others. */
const marker = '> ';
const indent = '  ';
/** Shows where a line ends. */
const lineMark = ' ⏎';
/** Rows that a text has at least, however low the terminal is. */
const leastRows = 3;

/**
 * A field for text. Line ends of a paste become part of it, Enter ends it. A text that is too long
 * for the screen is shown around the cursor.
 */
export function textPrompt<Value>(question: TextQuestion<Value>): Prompt<TextState, Value> {
  const text = cleanTyped(question.initial);
  const layOut = createLayOut();
  const take: Prompt<TextState, Value>['take'] = (state, strokes, size) => {
    let taken: Taken<TextState, Value> = { state };
    let rings = false;
    for (const stroke of strokes) {
      taken = takeStroke(taken.state, stroke, { question, size, layOut });
      rings ||= taken.rings === true;
      if (taken.answer !== undefined) break;
    }
    return { ...taken, rings };
  };
  return {
    start: { text, cursor: text.length, notice: '' },
    take,
    draw: (state, size) => drawText(state, { question, size, layOut }),
    onChange: (state) => question.onDraft?.(state.text.trim()),
  };
}

interface Asked<Value> {
  readonly question: TextQuestion<Value>;
  readonly size: Size;
  readonly layOut: LayOut;
}

function takeStroke<Value>(
  state: TextState,
  stroke: Stroke,
  asked: Asked<Value>,
): Taken<TextState, Value> {
  const { question } = asked;
  if ('text' in stroke) return { state: putIn(clearSpent(state), stroke.text, question) };
  if (stroke.kind === 'paste-enter' || stroke.name === 'enter') return finish(state, question);
  const leaves = question.canLeave === true && stroke.name === 'escape';
  return leaves
    ? finish({ ...state, text: '', cursor: 0 }, question)
    : takeKey(state, stroke, asked);
}

function takeKey<Value>(
  state: TextState,
  stroke: Extract<Stroke, { readonly kind: 'key' }>,
  asked: Asked<Value>,
): Taken<TextState, Value> {
  const { question } = asked;
  const moved = moveRow(state, nameStroke(stroke), asked);
  const edited = moved ?? editText(state, stroke.name);
  const isOneLine = question.joined !== undefined;
  if (edited === undefined || (isOneLine && edited.text.includes('\n'))) {
    return { state, rings: true };
  }
  return { state: { ...state, ...edited, notice: '', isSpent: false } };
}

function clearSpent(state: TextState): TextState {
  return state.isSpent === true ? { ...state, text: '', cursor: 0, isSpent: false } : state;
}

/** If the answer has to be one line, its lines are joined, with a message. */
function putIn<Value>(
  state: TextState,
  pasted: string,
  { joined, joinsColumns = false }: TextQuestion<Value>,
): TextState {
  const text =
    pasted.includes('\t') && joinsColumns ? joinColumns(pasted) : pasted.replaceAll('\t', ' ');
  if (joined === undefined || !text.includes('\n')) {
    return { ...state, ...insertText(state, text), notice: '' };
  }
  const lines = text.split('\n').map((line) => line.trim());
  const line = lines.filter((one) => one !== '').join(' ');
  return { ...state, ...insertText(state, line), notice: joined };
}

/** Rows of a table as lines: its first column, a colon, and the others. */
function joinColumns(text: string): string {
  return text
    .split('\n')
    .map((row) => {
      const [first = '', ...others] = row.split('\t').filter((cell) => cell.trim() !== '');
      return others.length === 0 ? first : `${first}: ${others.join(', ')}`;
    })
    .join('\n');
}

function finish<Value>(
  state: TextState,
  { read, doubt, startsAnew = false }: TextQuestion<Value>,
): Taken<TextState, Value> {
  const text = state.text.trim();
  const reading = read(text);
  if ('refusal' in reading) {
    return { state: { ...state, notice: reading.refusal, isSpent: startsAnew }, rings: true };
  }
  const doubts = state.doubted === text ? undefined : doubt?.(text);
  if (doubts !== undefined) return { state: { ...state, notice: doubts, doubted: text } };
  return { state: { ...state, notice: '' }, answer: reading };
}

/** The text with the cursor a row or more up or down; `undefined` where a key does not do that. */
function moveRow<Value>(
  state: TextState,
  key: string,
  asked: Asked<Value>,
): EditedText | undefined {
  const { size, layOut } = asked;
  const page = Math.max(1, roomFor(state, asked) - 1);
  const by = { up: -1, down: 1, pageup: -page, pagedown: page }[key];
  if (by === undefined) return undefined;
  const { text, cursor } = state;
  const rows = layOut(text, fieldWidth(size));
  const place = placeInRows(text, rows, cursor);
  const row = rows[Math.min(rows.length - 1, Math.max(0, place.row + by))];
  if (row === undefined || row === rows[place.row]) return undefined;
  return { ...state, cursor: indexAt(text, row, place.column) };
}

/** Rows for the text. */
function roomFor<Value>({ notice }: TextState, { question, size }: Asked<Value>): number {
  const below = wrapText(notice, fieldWidth(size));
  return Math.max(leastRows, size.rows - question.head(size).length - below.length - 2);
}

function drawText<Value>(state: TextState, asked: Asked<Value>): Frame {
  const { question, size, layOut } = asked;
  const { head, partShown } = question;
  const { text, cursor, notice } = state;
  const width = fieldWidth(size);
  const rows = layOut(text, width);
  const above = head(size);
  const below = wrapText(notice, width);
  const place = placeInRows(text, rows, cursor);
  const room = roomFor(state, asked);
  const first = Math.min(Math.max(0, place.row - Math.floor(room / 2)), rows.length - room);
  const part = cutRows(rows, Math.max(0, first), room);
  return {
    lines: [
      ...above,
      ...part.rows.map((row, index) => drawRow(text, row, index + part.from === 1)),
      ...(part.rows.length < rows.length ? [partShown({ ...part, total: rows.length })] : []),
      ...below,
    ],
    cursor: {
      line: above.length + place.row - (part.from - 1),
      column: marker.length + Math.min(place.column, width),
    },
  };
}

function cutRows(
  rows: readonly TextRow[],
  first: number,
  room: number,
): { readonly rows: readonly TextRow[]; readonly from: number; readonly to: number } {
  const shown = rows.slice(first, first + room);
  return { rows: shown, from: first + 1, to: first + shown.length };
}

function drawRow(text: string, { start, end, endsLine }: TextRow, isFirst: boolean): string {
  const shown = text.slice(start, end).trimEnd();
  return (isFirst ? marker : indent) + shown + (endsLine ? lineMark : '');
}

/** Columns for the text itself, with the mark of a line end and the cursor behind it. */
function fieldWidth({ columns }: Size): number {
  return readableWidth(columns) - marker.length - lineMark.length;
}
