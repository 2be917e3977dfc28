import { LiquidError, type TagToken, TypeGuards } from 'liquidjs';
import { checkValue } from './check-value.ts';
import { noteOpenQuote } from './open-quote.ts';
import { loopShape, oneOf, type ValueShape } from './shape.ts';
import { note, noteUnknown, quoteToken, type Reach, type Spot } from './template-check.ts';

const { isQuotedToken } = TypeGuards;

/** A tag that is open, and the variables that it brings. */
interface OpenedTag {
  readonly tag: string;
  readonly token: TagToken | undefined;
  readonly variables: Map<string, ValueShape>;
}

/** A template while it is read from top to bottom. */
export interface OpenTemplate {
  readonly reach: Reach;
  /** The template itself, then the tags that are open. */
  readonly frames: OpenedTag[];
  /** The templates that render this one, and itself. */
  readonly callers: readonly string[];
  /** Checks a part with the variables that it is given. */
  readonly checkPart: (name: string, given: Readonly<Record<string, ValueShape>>) => void;
}

type CheckTag = (token: TagToken, reading: OpenTemplate) => void;

/** The tags that a template may have. */
const tags: Readonly<Record<string, CheckTag>> = {
  '#': () => undefined,
  assign: checkAssign,
  break: () => undefined,
  capture: checkCapture,
  case: checkCondition,
  comment: () => undefined,
  continue: () => undefined,
  cycle: () => undefined,
  echo: checkCondition,
  else: () => undefined,
  elsif: checkCondition,
  for: checkFor,
  if: checkCondition,
  raw: () => undefined,
  render: checkRender,
  unless: checkCondition,
  when: checkWhen,
};

const blocks = ['capture', 'case', 'comment', 'for', 'if', 'raw', 'unless'];

/** Tags that occur only inside others. */
const parents: Readonly<Record<string, readonly string[]>> = {
  else: ['if', 'unless', 'case', 'for'],
  elsif: ['if', 'unless'],
  when: ['case'],
};

const knownTags = [...Object.keys(tags), ...blocks.map((block) => `end${block}`)];

/** Checks a tag, and opens and closes what it opens and closes. */
export function checkTag(token: TagToken, reading: OpenTemplate): void {
  const { name } = token;
  const { reach } = reading;
  const ownCheck = Object.hasOwn(tags, name) ? tags[name] : undefined;
  if (ownCheck !== undefined) open(token, ownCheck, reading);
  else if (knownTags.includes(name)) close(token, reading);
  else noteUnknown(reach, token, { key: 'template.unknown-tag', word: name, known: knownTags });
}

function open(token: TagToken, check: CheckTag, reading: OpenTemplate): void {
  const { name } = token;
  const { reach, frames } = reading;
  if (parents[name]?.includes(frames.at(-1)?.tag ?? '') === false) {
    note(reach, token, { key: 'template.unexpected-tag', values: { name } });
    return;
  }
  if (blocks.includes(name)) frames.push({ tag: name, token, variables: new Map() });
  const heard = hasOpenQuote(token, reach) ? unheard(reading) : reading;
  try {
    check(token, heard);
  } catch (error) {
    noteUnreadable(error, token, heard.reach);
  }
}

/** Tags whose words are not read. */
const unread = new Set(['#', 'comment', 'raw']);

function hasOpenQuote({ name, tokenizer }: TagToken, reach: Reach): boolean {
  if (unread.has(name)) return false;
  const { input, p: begin, N: end } = tokenizer;
  return noteOpenQuote({ input, begin, end }, reach);
}

/** For a tag of which the fault is known: it still brings its variables, and what else is wrong follows from that. */
function unheard(reading: OpenTemplate): OpenTemplate {
  return { ...reading, reach: { ...reading.reach, found: new Map() } };
}

/** Notes what Liquid itself cannot read. Anything else that went wrong is thrown on. */
export function noteUnreadable(error: unknown, token: { getText(): string }, reach: Reach): void {
  if (!LiquidError.is(error)) throw error;
  const text = quoteToken(token, error.token);
  note(reach, error.token, { key: 'template.not-understood', values: { text } });
}

function close(token: TagToken, { reach, frames }: OpenTemplate): void {
  const tag = token.name.slice('end'.length);
  const opened = frames.findLastIndex((frame) => frame.tag === tag);
  if (opened === -1) {
    note(reach, token, { key: 'template.unexpected-tag', values: { name: token.name } });
    return;
  }
  noteUnclosed(frames.splice(opened).slice(1), reach);
}

/** Notes the tags that are open where they should not be any more. */
export function noteUnclosed(frames: readonly OpenedTag[], reach: Reach): void {
  for (const { tag, token } of frames) {
    if (token === undefined) continue;
    note(reach, token, { key: 'template.not-closed', values: { name: tag } });
  }
}

function checkCondition({ tokenizer }: TagToken, { reach }: OpenTemplate): void {
  checkValue(tokenizer.readFilteredValue(), reach);
  noteLeftover(tokenizer, reach);
}

function checkWhen({ tokenizer }: TagToken, { reach }: OpenTemplate): void {
  for (;;) {
    checkValue(tokenizer.readValueOrThrow(), reach);
    tokenizer.skipBlank();
    if (tokenizer.peek() === ',') tokenizer.advance();
    else if (tokenizer.match('or ')) tokenizer.advance(3);
    else break;
  }
  noteLeftover(tokenizer, reach);
}

function checkAssign({ tokenizer }: TagToken, { reach, frames }: OpenTemplate): void {
  const { content: name } = tokenizer.readIdentifier();
  tokenizer.skipBlank();
  tokenizer.assert(name !== '' && tokenizer.peek() === '=', 'expected variable = value');
  tokenizer.advance();
  frames[0]?.variables.set(name, checkValue(tokenizer.readFilteredValue(), reach));
  noteLeftover(tokenizer, reach);
}

function checkCapture({ tokenizer }: TagToken, { reach, frames }: OpenTemplate): void {
  tokenizer.skipBlank();
  const name = tokenizer.readQuoted()?.content ?? tokenizer.readIdentifier().content;
  tokenizer.assert(name !== '', 'expected a variable');
  frames[0]?.variables.set(name, 'text');
  noteLeftover(tokenizer, reach);
}

function checkFor({ tokenizer }: TagToken, { reach, frames }: OpenTemplate): void {
  const { content: name } = tokenizer.readIdentifier();
  const { content: word } = tokenizer.readIdentifier();
  tokenizer.assert(name !== '' && word === 'in', 'expected variable in list');
  const list = checkValue(tokenizer.readValueOrThrow(), reach);
  for (const { value } of tokenizer.readHashes()) checkValue(value, reach);
  noteLeftover(tokenizer, reach);
  const frame = frames.at(-1);
  frame?.variables.set(name, oneOf(list));
  frame?.variables.set('forloop', loopShape);
}

function checkRender({ tokenizer }: TagToken, reading: OpenTemplate): void {
  const { reach } = reading;
  const part = tokenizer.readValueOrThrow();
  const given: Record<string, ValueShape> = {};
  Object.assign(given, readBinding(tokenizer, reach));
  for (const { name, value } of tokenizer.readHashes()) {
    given[name.content] = checkValue(value, reach);
  }
  noteLeftover(tokenizer, reach);
  if (isQuotedToken(part)) checkPart(part, given, reading);
  else note(reach, part, { key: 'template.part-not-quoted', values: { text: part.getText() } });
}

function checkPart(
  part: Spot & { readonly content: string },
  given: Readonly<Record<string, ValueShape>>,
  { reach, callers, checkPart: check }: OpenTemplate,
): void {
  const { content: name } = part;
  if (callers.includes(name)) {
    note(reach, part, { key: 'template.renders-itself', values: { name } });
  } else if (Object.hasOwn(reach.templates, name)) check(name, given);
  else {
    const known = Object.keys(reach.templates);
    noteUnknown(reach, part, { key: 'template.unknown-part', word: name, known });
  }
}

const bindingForm = /^\s*(?:with|for)\b(?!\s*:)/;

/** `with value as name` or `for list as name`. */
function readBinding(tokenizer: TagToken['tokenizer'], reach: Reach): Record<string, ValueShape> {
  if (!bindingForm.test(tokenizer.remaining())) return {};
  const { content: keyword } = tokenizer.readIdentifier();
  const shape = checkValue(tokenizer.readValueOrThrow(), reach);
  const { content: word } = tokenizer.readIdentifier();
  const { content: name } = tokenizer.readIdentifier();
  tokenizer.assert(word === 'as' && name !== '', 'expected as name');
  tokenizer.skipBlank();
  if (tokenizer.peek() === ',') tokenizer.advance();
  return keyword === 'with' ? { [name]: shape } : { [name]: oneOf(shape), forloop: loopShape };
}

/** Liquid silently ignores what it does not understand, which is never what the author meant. */
export function noteLeftover(tokenizer: TagToken['tokenizer'], reach: Reach): void {
  tokenizer.skipBlank();
  if (tokenizer.end()) return;
  const { input, p: begin } = tokenizer;
  const text = tokenizer.remaining().trim().slice(0, 80);
  note(reach, { input, begin }, { key: 'template.leftover', values: { text } });
}
