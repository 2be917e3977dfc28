import { documentFormats } from '../../app/formats/formats.ts';
import type { Flags } from './flag.ts';
import { asked, located, printed, selected, standarded } from './shared-flags.ts';

/** For how many days interviews are planned, and as what. */
export const interviewFlags = {
  ...standarded,
  days: { kind: 'number', placeholder: 'cli.placeholder.number', words: 'cli.option.days' },
  start: { kind: 'day', placeholder: 'cli.placeholder.day', words: 'cli.option.start' },
  ics: { kind: 'switch', words: 'cli.option.ics' },
  ...printed(documentFormats),
} as const satisfies Flags;

/** Whom to interview, and about what. */
export const holdFlags = {
  ...located,
  role: {
    kind: 'text',
    placeholder: 'cli.placeholder.id',
    words: 'cli.option.person-role',
    suggests: ['roles'],
  },
  person: { kind: 'text', placeholder: 'cli.placeholder.name', words: 'cli.option.person' },
  site: { kind: 'text', placeholder: 'cli.placeholder.name', words: 'cli.option.person-site' },
  clause: selected.clause,
  process: selected.process,
  days: { kind: 'number', placeholder: 'cli.placeholder.number', words: 'cli.option.hold-days' },
  rate: { kind: 'switch', words: 'cli.option.rate' },
  ...asked,
  answers: { kind: 'text', placeholder: 'cli.placeholder.file', words: 'cli.option.words' },
} as const satisfies Flags;

/** Who filled in an interview form that comes back. */
export const speakerFlags = {
  person: { kind: 'text', placeholder: 'cli.placeholder.name', words: 'cli.option.form-person' },
  role: {
    kind: 'text',
    placeholder: 'cli.placeholder.id',
    words: 'cli.option.form-role',
    suggests: ['roles'],
  },
  site: { kind: 'text', placeholder: 'cli.placeholder.name', words: 'cli.option.form-site' },
} as const satisfies Flags;
