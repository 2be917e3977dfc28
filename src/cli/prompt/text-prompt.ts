import { cleanTyped } from '../../model/text/given-text.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { type EditedText, editText } from './edit-text.ts';
import { cutRows, drawRow, fieldColumn, fieldWidth } from './field-rows.ts';
import { createLayOut, indexAt, type LayOut, placeInRows } from './lay-out-text.ts';
import { type AboveRoom, pageAbove, type TextPart, turnAbove } from './page-above.ts';
import type { Frame, Prompt, Size, Taken } from './prompt.ts';
import { type PutIn, putIn } from './put-in.ts';
import { nameStroke, type Stroke } from './stroke.ts';

/** A question that is answered with text. */
export interface PromptedText<Value> extends PutIn {
  /** What is asked, above the text: styled, and wrapped for a terminal of a size. */
  readonly head: (size: Size) => readonly string[];
  /** What stays above that: where it has no room, PgDn and PgUp show the rest of it. */
  readonly above?: (size: Size) => readonly string[];
  /** Says which part of what stays above is shown. */
  readonly abovePart?: (part: TextPart) => string;
  /** The initial text of the field, to be edited. */
  readonly initial: string;
  /** The answer that a text gives, or what is wrong with it, in words. */
  readonly read: (text: string) => TypedAnswer<Value>;
  /** What is asked once, in words, before a text is taken; Enter then keeps it. */
  readonly doubt?: (text: string) => string | undefined;
  /** Whether it is one of a few tries: what is typed after a refusal replaces what was refused. */
  readonly startsAnew?: boolean;
  /** Whether Escape leaves the field, as an empty one does. */
  readonly canLeave?: boolean;
  /** What Escape gives, where it goes back: what is typed has been heard by `onDraft`. */
  readonly escape?: { readonly value: Value };
  /** Whether text that was typed before the field was shown begins it; by default it does. */
  readonly takesEarly?: boolean;
  readonly earlyWords: EarlyWords;
  /** What is said as long as a text is longer than what can be stored. */
  readonly overflow?: (text: string) => string | undefined;
  /** Says which part of a long text is shown. */
  readonly partShown: (part: TextPart) => string;
  /** Hears every change, so that nothing typed is lost when the prompt is interrupted. */
  readonly onDraft?: (text: string) => void;
}

/** What is said of what was typed before a field was shown. */
export interface EarlyWords {
  /** Where it begins the text. */
  readonly kept: string;
  /** Where it does nothing. */
  readonly dropped: string;
}

/** What a text says as an answer. */
export type TypedAnswer<Value> = { readonly value: Value } | { readonly refusal: string };

/** The typed text, and the message about it. */
export interface TextState extends EditedText {
  readonly notice: string;
  /** The text that was doubted, which is taken when it comes again. */
  readonly doubted?: string;
  /** Whether the text was refused, and is replaced by what is typed next. */
  readonly isSpent?: boolean;
  /** The first line that is shown of what stays above, where that has no room. */
  readonly aboveFirst?: number;
}

/** Rows that a text has at least, however low the terminal is. */
const leastRows = 3;

/**
 * A field for text. Line ends of a paste become part of it, Enter ends it. A text that is too long
 * for the screen is shown around the cursor.
 */
export function textPrompt<Value>(question: PromptedText<Value>): Prompt<TextState, Value> {
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
    takeEarly: (state, strokes, size) => {
      const { takesEarly = true, earlyWords } = question;
      const kept = takesEarly ? strokes.filter(isEdit) : [];
      const notice = kept.length === 0 ? earlyWords.dropped : earlyWords.kept;
      return { ...take(state, kept, size).state, notice };
    },
    draw: (state, size) => drawText(state, { question, size, layOut }),
    onChange: (state) => question.onDraft?.(state.text.trim()),
  };
}

/** What only changes a text, and never ends or leaves it. */
function isEdit(stroke: Stroke): boolean {
  return 'text' in stroke || ['backspace', 'ctrl+w', 'ctrl+u'].includes(nameStroke(stroke));
}

interface Asked<Value> {
  readonly question: PromptedText<Value>;
  readonly size: Size;
  readonly layOut: LayOut;
}

function takeStroke<Value>(
  state: TextState,
  stroke: Stroke,
  asked: Asked<Value>,
): Taken<TextState, Value> {
  const { question } = asked;
  if ('text' in stroke) {
    const next = { ...clearSpent(state), ...putIn(clearSpent(state), stroke.text, question) };
    return { state: next, rings: overflows(next, question) && !overflows(state, question) };
  }
  if (stroke.kind === 'paste-enter' || stroke.name === 'enter') return finish(state, question);
  const left = stroke.name === 'escape' ? leave(state, question) : undefined;
  return left ?? takeKey(state, stroke, asked);
}

/** What Escape does; `undefined` where it does not leave the field. */
function leave<Value>(
  state: TextState,
  question: PromptedText<Value>,
): Taken<TextState, Value> | undefined {
  const { escape, canLeave } = question;
  if (escape !== undefined) return { state, answer: escape };
  return canLeave === true ? finish({ ...state, text: '', cursor: 0 }, question) : undefined;
}

function takeKey<Value>(
  state: TextState,
  stroke: Extract<Stroke, { readonly kind: 'key' }>,
  asked: Asked<Value>,
): Taken<TextState, Value> {
  const { question } = asked;
  const { aboveFirst = 0 } = state;
  const moved = moveRow(state, nameStroke(stroke), asked);
  const edited = moved ?? editText(state, stroke.name);
  const isOneLine = question.joined !== undefined;
  const turned =
    moved === undefined
      ? turnAbove(nameStroke(stroke), roomAbove(state, asked), aboveFirst)
      : undefined;
  if (turned !== undefined) return { state: { ...state, aboveFirst: turned } };
  if (edited === undefined || (isOneLine && edited.text.includes('\n'))) {
    return { state, rings: true };
  }
  return { state: { ...state, ...edited, notice: '', isSpent: false } };
}

function overflows<Value>({ text }: TextState, { overflow }: PromptedText<Value>): boolean {
  return overflow?.(text.trim()) !== undefined;
}

/** What is said below the text. */
function noticeOf<Value>({ text, notice }: TextState, { overflow }: PromptedText<Value>): string {
  return notice === '' ? (overflow?.(text.trim()) ?? '') : notice;
}

function clearSpent(state: TextState): TextState {
  return state.isSpent === true ? { ...state, text: '', cursor: 0, isSpent: false } : state;
}

function finish<Value>(
  state: TextState,
  { read, doubt, startsAnew = false }: PromptedText<Value>,
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
function roomFor<Value>(state: TextState, asked: Asked<Value>): number {
  const { question, size } = asked;
  const below = wrapText(noticeOf(state, question), fieldWidth(size));
  const above = drawAbove(state, asked);
  const taken = above.length + question.head(size).length + below.length + 2;
  return Math.max(leastRows, size.rows - taken);
}

/** What stays above what is asked, and the rows for it. */
function roomAbove<Value>(state: TextState, { question, size, layOut }: Asked<Value>): AboveRoom {
  const below = wrapText(noticeOf(state, question), fieldWidth(size));
  const typed = Math.min(leastRows, layOut(state.text, fieldWidth(size)).length);
  const taken = question.head(size).length + below.length + typed + 2;
  return { lines: question.above?.(size) ?? [], room: size.rows - taken };
}

function drawAbove<Value>(state: TextState, asked: Asked<Value>): readonly string[] {
  const { abovePart, partShown } = asked.question;
  return pageAbove(roomAbove(state, asked), state.aboveFirst ?? 0, abovePart ?? partShown);
}

function drawText<Value>(state: TextState, asked: Asked<Value>): Frame {
  const { question, size, layOut } = asked;
  const { head, partShown } = question;
  const { text, cursor } = state;
  const width = fieldWidth(size);
  const rows = layOut(text, width);
  const above = [...drawAbove(state, asked), ...head(size)];
  const below = wrapText(noticeOf(state, question), width);
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
      column: fieldColumn(place.column, size),
    },
  };
}
