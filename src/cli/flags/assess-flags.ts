import type { Flags } from './flag.ts';
import { asked, located, selected } from './shared-flags.ts';

/** What can be typed for the questionnaire. */
export const assessFlags = {
  ...located,
  ...selected,
  unanswered: { kind: 'switch', words: 'cli.option.unanswered' },
  review: { kind: 'switch', words: 'cli.option.review' },
  quick: { kind: 'switch', words: 'cli.option.quick' },
  ...asked,
  answers: { kind: 'text', placeholder: 'cli.placeholder.file', words: 'cli.option.answers' },
  set: {
    kind: 'list',
    placeholder: 'cli.placeholder.answer',
    words: 'cli.option.set',
    suggests: ['answers'],
  },
  replaceEvidence: { kind: 'switch', words: 'cli.option.replace-evidence' },
  site: { kind: 'text', placeholder: 'cli.placeholder.name', words: 'cli.option.site' },
  by: { kind: 'text', placeholder: 'cli.placeholder.name', words: 'cli.option.by' },
  new: { kind: 'switch', words: 'cli.option.new' },
  from: { kind: 'text', placeholder: 'cli.placeholder.last-or-file', words: 'cli.option.from' },
  ask: { kind: 'text', placeholder: 'cli.placeholder.what', words: 'cli.option.ask' },
  forceUnlock: { kind: 'switch', words: 'cli.option.force-unlock' },
} as const satisfies Flags;
