import type { Flags, OptionsOf } from './flag.ts';

/** The flags of every command. */
export const shared = {
  directory: {
    kind: 'text',
    short: 'C',
    placeholder: 'cli.placeholder.folder',
    words: 'cli.option.directory',
    suggests: 'folders',
  },
  date: { kind: 'day', placeholder: 'cli.placeholder.day', words: 'cli.option.date' },
  lang: { kind: 'language', placeholder: 'cli.placeholder.code', words: 'cli.option.lang' },
  quiet: { kind: 'switch', short: 'q', words: 'cli.option.quiet' },
  input: { kind: 'refusal', words: 'cli.option.no-input' },
  color: { kind: 'refusal', words: 'cli.option.no-color' },
  debug: { kind: 'switch', words: 'cli.option.debug' },
} as const satisfies Flags;

/** Where the result is for a program to read. */
export const machineRead = {
  json: { kind: 'switch', words: 'cli.option.json' },
} as const satisfies Flags;

/** How questions are asked. */
export const asked = {
  plain: { kind: 'switch', words: 'cli.option.plain' },
} as const satisfies Flags;

/** Which standard is meant. */
export const standarded = {
  standard: {
    kind: 'text',
    placeholder: 'cli.placeholder.id-or-path',
    words: 'cli.option.standard',
    suggests: ['standards'],
  },
} as const satisfies Flags;

/** Which standard and which assessment are meant. */
export const located = {
  ...standarded,
  assessment: { kind: 'text', placeholder: 'cli.placeholder.file', words: 'cli.option.assessment' },
} as const satisfies Flags;

/** What a result is compared with. */
export const compared = {
  before: { kind: 'text', placeholder: 'cli.placeholder.file', words: 'cli.option.before' },
} as const satisfies Flags;

/** Which requirements are meant. */
export const selected = {
  clause: {
    kind: 'list',
    placeholder: 'cli.placeholder.number',
    words: 'cli.option.clause',
    suggests: ['clauses'],
  },
  process: {
    kind: 'list',
    placeholder: 'cli.placeholder.id',
    words: 'cli.option.process',
    suggests: ['processes'],
  },
  role: {
    kind: 'list',
    placeholder: 'cli.placeholder.id',
    words: 'cli.option.role',
    suggests: ['roles'],
  },
} as const satisfies Flags;

const printLook = {
  pageSize: {
    kind: 'choice',
    choices: ['A4', 'Letter'],
    placeholder: 'cli.placeholder.size',
    words: 'cli.option.page-size',
  },
  theme: {
    kind: 'text',
    placeholder: 'cli.placeholder.id-or-path',
    words: 'cli.option.theme',
    suggests: ['themes'],
  },
  archive: { kind: 'switch', words: 'cli.option.archive' },
  font: { kind: 'list', placeholder: 'cli.placeholder.file', words: 'cli.option.font' },
  strictCharacters: { kind: 'switch', words: 'cli.option.strict-characters' },
  force: { kind: 'switch', words: 'cli.option.force' },
} as const satisfies Flags;

/** In which of some formats a result is made, how it looks, and where it goes. */
export function printed<const Format extends string>(formats: readonly Format[]) {
  return {
    format: {
      kind: 'choice',
      choices: formats,
      placeholder: 'cli.placeholder.format',
      words: 'cli.option.format',
    },
    output: {
      kind: 'text',
      short: 'o',
      placeholder: 'cli.placeholder.path',
      words: 'cli.option.output',
    },
    ...printLook,
  } as const satisfies Flags;
}

export type PrintedOptions = OptionsOf<ReturnType<typeof printed<string>>>;

/** As much of where to work as a command has flags for. */
export type WhereOptions = Partial<OptionsOf<typeof located & typeof compared>>;
