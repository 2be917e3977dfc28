import { documentFormats } from '../../app/formats/formats.ts';
import type { Flags } from './flag.ts';
import { printed, standarded } from './shared-flags.ts';

/** For how many days interviews are planned, and as what. */
export const interviewFlags = {
  ...standarded,
  days: { kind: 'number', placeholder: 'cli.placeholder.number', words: 'cli.option.days' },
  start: { kind: 'day', placeholder: 'cli.placeholder.day', words: 'cli.option.start' },
  ics: { kind: 'switch', words: 'cli.option.ics' },
  ...printed(documentFormats),
} as const satisfies Flags;
