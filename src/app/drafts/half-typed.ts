import type { Testimony } from '../../model/assessment.ts';
import { cleanTyped } from '../../model/text/given-text.ts';

const kinds = ['note', 'evidence', 'reason', 'words'] as const;

/** Text about a requirement that a person is typing, and has not ended with Enter. */
export interface TypedSoFar {
  /** A note, evidence, a reason why it does not apply, or what somebody says when asked. */
  readonly kind: (typeof kinds)[number];
  /** The requirement. */
  readonly id: string;
  /** What was there before it was typed. */
  readonly before: string;
  readonly text: string;
  /** Who is asked. */
  readonly speaker?: Pick<Testimony, 'who' | 'role' | 'site'>;
}

/** The same on disk, with what it belongs to. */
export interface HalfTyped extends TypedSoFar {
  /** The assessment, as seen from the folder of the engagement, with `/` between its steps. */
  readonly assessment: string;
  /** ISO date of the run. */
  readonly date: string;
}

/** The draft as the text of a file. */
export function writeHalfTyped(draft: HalfTyped): string {
  return `${JSON.stringify({ schema, ...draft }, undefined, 2)}\n`;
}

const schema = 'eoms/half-typed@1';

/** What the text of a file holds; `undefined` where it is not a draft, since anybody may lay a file there. */
export function readHalfTyped(text: string): HalfTyped | undefined {
  const given = parse(text);
  const kind = kinds.find((one) => one === given.get('kind'));
  const texts = textsOf(given);
  if (given.get('schema') !== schema || kind === undefined || texts === undefined) return undefined;
  const speaker = speakerOf(entriesOf(given.get('speaker')));
  return { kind, ...texts, ...(speaker === undefined ? {} : { speaker }) };
}

type Texts = Pick<HalfTyped, 'id' | 'before' | 'text' | 'assessment' | 'date'>;

/** The texts that a draft has, where all of them are there. */
function textsOf(given: ReadonlyMap<string, unknown>): Texts | undefined {
  const keys = ['id', 'before', 'text', 'assessment', 'date'] as const;
  const found = new Map(
    keys.flatMap((key) => {
      const text = textOf(given, key);
      return text === undefined ? [] : [[key, text] as const];
    }),
  );
  if (found.size < keys.length) return undefined;
  const of = (key: keyof Texts): string => found.get(key) ?? '';
  return {
    id: of('id'),
    before: of('before'),
    text: of('text'),
    assessment: of('assessment'),
    date: of('date'),
  };
}

function speakerOf(given: ReadonlyMap<string, unknown>): HalfTyped['speaker'] {
  const who = textOf(given, 'who');
  if (who === undefined) return undefined;
  const [role, site] = [textOf(given, 'role'), textOf(given, 'site')];
  return {
    who,
    ...(role === undefined ? {} : { role }),
    ...(site === undefined ? {} : { site }),
  };
}

function parse(text: string): ReadonlyMap<string, unknown> {
  try {
    return entriesOf(JSON.parse(text));
  } catch {
    return new Map();
  }
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function textOf(given: ReadonlyMap<string, unknown>, key: string): string | undefined {
  const value = given.get(key);
  return typeof value === 'string' ? cleanTyped(value) : undefined;
}
