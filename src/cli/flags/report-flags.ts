import { reportFormats } from '../../app/formats/formats.ts';
import { audiences } from '../../model/rules/audience.ts';
import { severities } from '../../model/rules/severity.ts';
import { separators } from '../../model/rules/table-separator.ts';
import type { Flags } from './flag.ts';
import { printed, selected } from './shared-flags.ts';

/** What can be typed for a report in addition to what it is of. */
export const reportFlags = {
  ...printed(reportFormats),
  for: {
    kind: 'choice',
    choices: audiences,
    placeholder: 'cli.placeholder.audience',
    words: 'cli.option.for',
  },
  clause: selected.clause,
  process: selected.process,
  only: {
    kind: 'choice',
    choices: severities,
    placeholder: 'cli.placeholder.severity',
    words: 'cli.option.only',
  },
  separator: {
    kind: 'choice',
    choices: separators,
    placeholder: 'cli.placeholder.separator',
    words: 'cli.option.separator',
  },
  check: { kind: 'switch', words: 'cli.option.check' },
  photos: { kind: 'switch', words: 'cli.option.photos' },
  transition: { kind: 'switch', words: 'cli.option.transition' },
  map: {
    kind: 'text',
    placeholder: 'cli.placeholder.framework',
    words: 'cli.option.map',
    suggests: ['frameworks'],
  },
} as const satisfies Flags;
