import { institutionTypes } from '../../model/engagement.ts';
import type { Flags } from './flag.ts';
import { asked, standarded } from './shared-flags.ts';

/** The flags of `eoms init`: what it asks for otherwise. */
export const initFlags = {
  name: { kind: 'text', placeholder: 'cli.placeholder.text', words: 'cli.option.name' },
  type: {
    kind: 'choice',
    choices: institutionTypes,
    placeholder: 'cli.placeholder.type',
    words: 'cli.option.type',
  },
  site: { kind: 'list', placeholder: 'cli.placeholder.name', words: 'cli.option.sites' },
  learners: { kind: 'number', placeholder: 'cli.placeholder.number', words: 'cli.option.learners' },
  staff: { kind: 'number', placeholder: 'cli.placeholder.number', words: 'cli.option.staff' },
  scope: { kind: 'text', placeholder: 'cli.placeholder.text', words: 'cli.option.scope' },
  condition: {
    kind: 'list',
    placeholder: 'cli.placeholder.condition',
    words: 'cli.option.condition',
    suggests: ['conditions'],
  },
  ...standarded,
  member: { kind: 'list', placeholder: 'cli.placeholder.member', words: 'cli.option.member' },
  language: { kind: 'text', placeholder: 'cli.placeholder.code', words: 'cli.option.language' },
  yes: { kind: 'switch', short: 'y', words: 'cli.option.yes' },
  ...asked,
} as const satisfies Flags;
