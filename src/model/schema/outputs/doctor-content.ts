import { count, words } from '../patterns.ts';
import { validationContent } from './problem-schema.ts';

const yesOrNo = { type: 'boolean' } as const;

/** A closed object, all of whose keys are always there unless they are said to be optional. */
function closed(properties: Readonly<Record<string, object>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', additionalProperties: false, required, properties } as const;
}

const part = closed({
  part: { ...words, description: 'Part of what eoms ships.' },
  whole: { ...yesOrNo, description: 'Whether it can be read.' },
});

const setting = closed({
  name: {
    description: 'What is set.',
    enum: ['folder', 'date', 'language', 'documents', 'standard', 'colour'],
  },
  value: { ...words, description: 'Its value.' },
  from: {
    ...words,
    description: 'Who said so: a flag, a variable, a file, or default, clock, machine, terminal.',
  },
});

const lock = closed(
  {
    file: { ...words, description: 'The document that is locked.' },
    state: {
      description: 'Whether the process that holds it runs.',
      enum: ['alive', 'gone', 'unknown', 'unreadable'],
    },
    pid: { ...count, description: 'Its number.' },
    host: { ...words, description: 'The computer that it runs on.' },
  },
  ['pid', 'host'],
);

/** What `eoms doctor --json` says. */
export const doctorContent = {
  well: { ...yesOrNo, description: 'Whether nothing is wrong.' },
  wrong: {
    description: 'What is wrong, by the names of exit codes, the gravest first.',
    type: 'array',
    items: { enum: ['bug', 'bad-data', 'input-missing', 'cannot-create', 'io-failed', 'locked'] },
    maxItems: 10,
  },
  machine: {
    ...closed({
      node: { ...words, description: 'Version of Node.js.' },
      platform: { ...words, description: 'System and processor.' },
      least: { ...words, description: 'Least version of Node.js.' },
      enough: { ...yesOrNo, description: 'Whether it is new enough.' },
    }),
    description: 'What eoms runs on.',
  },
  parts: { description: 'What eoms ships.', type: 'array', items: part, maxItems: 20 },
  terminal: {
    ...closed({
      keyboard: { ...yesOrNo, description: 'Whether stdin is a terminal.' },
      screen: { ...yesOrNo, description: 'Whether stdout is a terminal.' },
      columns: { ...count, description: 'Columns that are written in.' },
      asks: { ...yesOrNo, description: 'Whether questions can be asked.' },
    }),
    description: 'The terminal of this run.',
  },
  settings: {
    description: 'What a run here goes by, and who said so.',
    type: 'array',
    items: setting,
    maxItems: 20,
  },
  place: {
    ...closed({
      engagement: {
        description: 'The file of the engagement here or above; null = there is none.',
        type: ['string', 'null'],
        minLength: 1,
        maxLength: 5000,
      },
      assessments: { ...count, description: 'Assessments in it.' },
      folder: { ...words, description: 'The folder that results go to.' },
      writable: { ...yesOrNo, description: 'Whether it can be written.' },
      locks: { description: 'Locks in it.', type: 'array', items: lock, maxItems: 1000 },
    }),
    description: 'Where eoms was started.',
  },
  problems: { ...validationContent.problems, description: 'What is wrong with the engagement.' },
} as const;
