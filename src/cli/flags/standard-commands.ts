import { documentFormats } from '../../app/formats/formats.ts';
import type { CommandForm } from './command-form.ts';
import { machineRead, printed, shared, standarded } from './shared-flags.ts';

/** The commands that look into a standard, `eoms standard list` and its kin, in the order of the help. */
export const standardCommands = {
  'standard-list': {
    group: 'standard',
    word: 'list',
    flags: { ...shared, ...standarded, ...machineRead },
  },
  'standard-show': {
    group: 'standard',
    word: 'show',
    operand: {
      placeholder: 'cli.placeholder.clause',
      times: 'one',
      suggests: ['clauses', 'requirements'],
    },
    flags: {
      ...shared,
      ...standarded,
      ...machineRead,
      allSources: { kind: 'switch', words: 'cli.option.all-sources' },
    },
  },
  'standard-find': {
    group: 'standard',
    word: 'find',
    operand: { placeholder: 'cli.placeholder.words', times: 'some' },
    flags: { ...shared, ...standarded, ...machineRead },
  },
  'standard-lint': {
    group: 'standard',
    word: 'lint',
    operand: { placeholder: 'cli.placeholder.path', times: 'one', suggests: ['standards'] },
    flags: shared,
  },
  'standard-map': {
    group: 'standard',
    word: 'map',
    operand: {
      placeholder: 'cli.placeholder.framework',
      times: 'perhaps',
      suggests: ['frameworks'],
    },
    flags: { ...shared, ...standarded, ...printed(documentFormats), ...machineRead },
  },
  'standard-verify': {
    group: 'standard',
    word: 'verify',
    operand: { placeholder: 'cli.placeholder.file', times: 'perhaps' },
    flags: {
      ...shared,
      sheet: { kind: 'text', placeholder: 'cli.placeholder.edition', words: 'cli.option.sheet' },
      ...printed(documentFormats),
    },
  },
  'standard-drill': {
    group: 'standard',
    word: 'drill',
    flags: { ...shared, ...standarded, ...printed(documentFormats), ...machineRead },
  },
} as const satisfies Readonly<Record<string, CommandForm>>;
