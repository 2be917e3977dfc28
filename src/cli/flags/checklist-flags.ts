import { checklistLayouts } from '../../model/form.ts';
import { severities } from '../../model/rules/severity.ts';
import type { Flags } from './flag.ts';
import { selected } from './shared-flags.ts';

/** What a checklist holds, and how it is laid out. */
export const checklistFlags = {
  layout: {
    kind: 'choice',
    choices: checklistLayouts,
    placeholder: 'cli.placeholder.layout',
    words: 'cli.option.layout',
  },
  gapsOnly: { kind: 'switch', words: 'cli.option.gaps-only' },
  only: {
    kind: 'choice',
    choices: severities,
    placeholder: 'cli.placeholder.severity',
    words: 'cli.option.only-checklist',
  },
  withGaps: { kind: 'switch', words: 'cli.option.with-gaps' },
  nonconformities: { kind: 'switch', words: 'cli.option.nonconformities' },
  fillable: { kind: 'switch', words: 'cli.option.fillable' },
} as const satisfies Flags;

/** Which audit a sheet is of, or which processes. */
export const sheetFlags = {
  process: selected.process,
  audit: { kind: 'text', placeholder: 'cli.placeholder.id', words: 'cli.option.sheet-audit' },
} as const satisfies Flags;
