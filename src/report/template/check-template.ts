import { LiquidError, Tokenizer, type TopLevelToken, TypeGuards } from 'liquidjs';
import type { Problem } from '../../model/problem.ts';
import { orderProblems } from '../../model/problems/order-problems.ts';
import { createEngine } from '../engine/create-engine.ts';
import { checkRows } from './check-rows.ts';
import {
  checkTag,
  noteLeftover,
  noteUnclosed,
  noteUnreadable,
  type OpenTemplate,
} from './check-tag.ts';
import { checkValue } from './check-value.ts';
import { noteOpenOutput } from './open-quote.ts';
import type { ValueShape } from './shape.ts';
import { note, type Reach, type TemplateSurroundings } from './template-check.ts';

const { isOutputToken, isTagToken } = TypeGuards;

type Engine = ReturnType<typeof createEngine>;

/** A template and its parts while they are checked. */
interface TemplateRun extends TemplateSurroundings {
  readonly engine: Engine;
  readonly found: Map<string, Problem>;
  /** The files that were read, in the order in which they render each other. */
  readonly files: Set<string>;
  /** The parts that were checked, with what they were given. */
  readonly done: Set<string>;
}

/** A part that is rendered, by what, and what it is given. */
interface Call {
  readonly name: string;
  readonly given: Readonly<Record<string, ValueShape>>;
  readonly callers: readonly string[];
}

/**
 * Everything that can be found wrong with a template and the parts that it renders before anything
 * is rendered, in the order of files and lines. `shape` is what the template sees.
 */
export function checkTemplate(
  name: string,
  shape: ValueShape,
  surroundings: TemplateSurroundings,
): readonly Problem[] {
  const { templates, messages } = surroundings;
  const engine = createEngine(templates, messages, {
    chart: () => '',
    photo: () => '',
    part: () => '',
  });
  const run: TemplateRun = {
    ...surroundings,
    engine,
    found: new Map(),
    files: new Set(),
    done: new Set(),
  };
  const given = typeof shape === 'object' && 'fields' in shape ? shape.fields : {};
  checkPart({ name, given, callers: [] }, run);
  const problems = [...run.found.values()];
  return orderProblems(problems, [...run.files]);
}

function checkPart(call: Call, run: TemplateRun): void {
  const { name, given } = call;
  const signature = JSON.stringify([name, given]);
  if (run.done.has(signature)) return;
  run.done.add(signature);
  run.files.add(run.fileOf(name));
  const reading = openReading(call, run);
  const { reach, frames } = reading;
  const before = run.found.size;
  for (const token of readTokens(reach, run.engine)) checkToken(token, reading);
  noteUnclosed(frames.slice(1), reach);
  if (run.found.size === before) parseAll(reach, run.engine);
  if (run.found.size === before) checkRows(reach, run.engine);
}

function openReading({ name, given, callers }: Call, run: TemplateRun): OpenTemplate {
  const root = { tag: '', token: undefined, variables: new Map(Object.entries(given)) };
  const frames: OpenTemplate['frames'] = [root];
  const reach: Reach = {
    ...run,
    name,
    filters: Object.keys(run.engine.filters),
    find: (variable) =>
      frames.findLast(({ variables }) => variables.has(variable))?.variables.get(variable),
    variables: () => frames.flatMap(({ variables }) => [...variables.keys()]),
  };
  const inner = [...callers, name];
  return {
    reach,
    frames,
    callers: inner,
    checkPart: (part, values) => checkPart({ name: part, given: values, callers: inner }, run),
  };
}

/** The tokens of a template; what cannot be read is noted and passed over. */
function* readTokens(reach: Reach, { options }: Engine): Generator<TopLevelToken> {
  const tokenizer = new Tokenizer(reach.templates[reach.name] ?? '', options.operators);
  while (!tokenizer.end()) {
    const start = tokenizer.p;
    const token = readToken(tokenizer, reach, options);
    if (token !== undefined) yield token;
    else if (tokenizer.p === start) return;
  }
}

function readToken(
  tokenizer: Tokenizer,
  reach: Reach,
  options: Engine['options'],
): TopLevelToken | undefined {
  const begin = tokenizer.p;
  try {
    return tokenizer.readTopLevelToken(options);
  } catch (error) {
    const getText = (): string => tokenizer.input.slice(begin, tokenizer.p);
    if (!noteOpenOutput(tokenizer.input, begin, reach)) noteUnreadable(error, { getText }, reach);
    return undefined;
  }
}

function checkToken(token: TopLevelToken, reading: OpenTemplate): void {
  const { reach, frames } = reading;
  const inComment = frames.at(-1)?.tag === 'comment';
  if (isTagToken(token)) {
    if (!inComment || token.name === 'endcomment') checkTag(token, reading);
  } else if (inComment) return;
  else if (isOutputToken(token)) checkOutput(token, reach);
  else checkHints(token, reach);
}

function checkOutput(token: Extract<TopLevelToken, { contentRange: unknown }>, reach: Reach): void {
  const tokenizer = new Tokenizer(token.input, undefined, token.file, token.contentRange);
  const apart = { ...reach, found: new Map<string, Problem>() };
  try {
    checkValue(tokenizer.readFilteredValue(), apart);
    noteLeftover(tokenizer, apart);
  } catch (error) {
    noteUnreadable(error, token, apart);
  }
  if (apart.found.size === 0 || noteOpenOutput(token.input, token.begin, reach)) return;
  for (const [at, problem] of apart.found) reach.found.set(at, problem);
}

/** The print hints that a template writes as they are; those with values in them show when printed. */
function checkHints({ input, begin, end }: TopLevelToken, reach: Reach): void {
  // Looked for in this text alone: a template may have very many, and no hint.
  const text = input.slice(begin, end);
  let start = text.indexOf('<!--');
  while (start !== -1) {
    const close = text.indexOf('-->', start);
    // What is opened here and closed behind a tag has values in it.
    if (close === -1) return;
    const wrong = reach.checkHint(text.slice(start + '<!--'.length, close));
    if (wrong !== undefined) note(reach, { input, begin: begin + start }, wrong);
    start = text.indexOf('<!--', close);
  }
}

/** Lets Liquid read the template too: it may know of something that was not looked for here. */
function parseAll(reach: Reach, engine: Engine): void {
  try {
    engine.parse(reach.templates[reach.name] ?? '');
  } catch (error) {
    const token = LiquidError.is(error) ? error.token : { getText: () => '' };
    noteUnreadable(error, token, reach);
  }
}
