import { describe, expect, it } from 'vitest';
import { explainProblem } from '../../../src/app/explain/explain-problem.ts';
import type { CommandForm } from '../../../src/cli/flags/command-form.ts';
import { CommandLineError } from '../../../src/cli/flags/command-line-error.ts';
import { type CommandName, commands } from '../../../src/cli/flags/commands.ts';
import { SpokenCommand } from '../../../src/cli/flags/spoken-command.ts';
import { buildProgram } from '../../../src/cli/program.ts';
import type { MessageKey } from '../../../src/model/message-key.ts';
import type { Hint, MessageValues, Problem } from '../../../src/model/problem.ts';
import { english } from '../../support/messages.ts';

/** What the program finds wrong with a command line, by the parser that people use. */
async function problemOf(typed: readonly string[]): Promise<Problem> {
  const program = buildProgram(english, '0.0.0', async () => {});
  try {
    await program.parseAsync([...typed], { from: 'user' });
  } catch (error) {
    if (error instanceof CommandLineError) return error.problem;
    throw error;
  }
  throw new Error(`${typed.join(' ')} is understood`);
}

const known = (...words: readonly string[]): Hint => ({
  hintKey: 'problem.known-words',
  hintValues: { words: words.join(', ') },
});
const meant = (word: string): Hint => ({
  hintKey: 'problem.did-you-mean',
  hintValues: { word },
});

type Row = readonly [line: string, key: MessageKey, values: MessageValues, hint?: Hint];

const unknown: readonly Row[] = [
  ['status --jsn', 'cli.usage.unknown-option', { what: '--jsn' }, meant('--json')],
  ['status --JSON', 'cli.usage.unknown-option', { what: '--JSON' }, meant('--json')],
  ['status --explian=8', 'cli.usage.unknown-option', { what: '--explian=8' }, meant('--explain')],
  ['status --hlep', 'cli.usage.unknown-option', { what: '--hlep' }, meant('--help')],
  ['status --wholly-other', 'cli.usage.unknown-option', { what: '--wholly-other' }],
  ['status -z', 'cli.usage.unknown-option', { what: '-z' }],
  ['--json status', 'cli.usage.unknown-option', { what: '--json' }],
  ["status --it's", 'cli.usage.unknown-option', { what: "--it's" }],
  ['asess', 'cli.usage.unknown-command', { what: 'asess' }, meant('assess')],
  ['sta', 'cli.usage.unknown-command', { what: 'sta' }, known('status', 'standard')],
  ['standard lst', 'cli.usage.unknown-command', { what: 'lst' }, meant('list')],
  [
    'standard help x',
    'cli.usage.unknown-command',
    { what: 'x' },
    known('list', 'show', 'find', 'lint', 'map', 'verify', 'drill'),
  ],
  ['help x', 'cli.usage.unknown-command', { what: 'x' }, known(...topWords())],
  [
    'standard',
    'cli.usage.which-command',
    { command: 'eoms standard' },
    known('list', 'show', 'find', 'lint', 'map', 'verify', 'drill'),
  ],
  ['--quiet', 'cli.usage.which-command', { command: 'eoms' }, known(...topWords())],
];

const unfit: readonly Row[] = [
  ['print', 'cli.usage.missing-argument', { what: 'file' }],
  ['init --name', 'cli.usage.option-missing-argument', { what: '--name <text>' }],
  ['report -o', 'cli.usage.option-missing-argument', { what: '-o, --output <path>' }],
  ['status now', 'cli.usage.excess-arguments', {}],
  ['print a b', 'cli.usage.excess-arguments', {}],
  [
    "report --page-size it's",
    'cli.usage.not-a-choice',
    { value: "it's", what: '--page-size <size>', choices: 'A4, Letter' },
  ],
  [
    'report --only majors',
    'cli.usage.not-a-choice',
    { value: 'majors', what: '--only <severity>', choices: 'major, minor, improvement' },
    { hintKey: 'problem.did-you-mean', hintValues: { word: 'major' } },
  ],
  ['init --name A --name B', 'cli.usage.given-twice', { what: '--name <text>' }],
  ['report --format md --format pdf', 'cli.usage.given-twice', { what: '--format <format>' }],
  ['init --learners -1', 'cli.usage.not-a-number', { value: '-1', what: '--learners <number>' }],
  [
    'init --staff 12345678',
    'cli.usage.not-a-number',
    { value: '12345678', what: '--staff <number>' },
  ],
  [
    'status --date 2026-02-29',
    'cli.usage.not-a-date',
    { value: '2026-02-29', what: '--date <yyyy-mm-dd>' },
  ],
];

function topWords(): readonly string[] {
  const words = Object.values<CommandForm>(commands).map(({ group, word }) => group ?? word);
  return [...new Set(words)];
}

describe('a mistake on the command line', () => {
  // Commander calls what says these; where another version does not, they become `cli.usage.other`.
  it.each([...unknown, ...unfit].map((row) => ({ line: row[0], row })))(
    '$line',
    async ({ row }) => {
      const [line, key, values, hint] = row;
      const problem = await problemOf(line.split(' '));
      expect({ values: {}, ...problem }).toEqual({ key, values, ...hint });
      expect(explainProblem(problem, english).message).toBe(english.text(key, values));
    },
  );

  it('that is unforeseen is reported all the same', () => {
    const command = new SpokenCommand('odd').requiredOption('--must <have>');
    expect(() => command.parse([], { from: 'user' })).toThrow(
      new CommandLineError({ key: 'cli.usage.other' }),
    );
  });

  it('in a group without commands names none', () => {
    const group = new SpokenCommand('eoms');
    expect(() => group.help({ error: true })).toThrow(
      expect.objectContaining({
        problem: { key: 'cli.usage.which-command', values: { command: 'eoms' } },
      }),
    );
  });

  it.each(commandLines())('%s gets what was typed', async (name, words) => {
    const got: unknown[] = [];
    const program = buildProgram(english, '0.0.0', async (called, { options, operands }) => {
      got.push(called, options['quiet'], options['date'], operands);
    });
    await program.parseAsync(['--date', '2025-01-01', ...words, '-q'], { from: 'user' });
    expect(got).toEqual([name, true, '2025-01-01', words.includes('x') ? ['x'] : []]);
  });
});

/** Each command with as little as it takes. */
function commandLines(): readonly (readonly [CommandName, readonly string[]])[] {
  const plain = ['init', 'assess', 'status', 'report', 'checklist', 'validate'] as const;
  return [
    ...plain.map((name) => [name, [name]] as const),
    ['sheet', ['sheet', 'x']],
    ['print', ['print', 'x']],
    ['import', ['import', 'x']],
    ['interview-plan', ['interview', 'plan']],
    ['interview-merge', ['interview', 'merge', 'x']],
    ['interview-hold', ['interview', 'hold']],
    ['document-list', ['document', 'list']],
    ['document-new', ['document', 'new', 'x']],
    ['document-check', ['document', 'check']],
    ['standard-list', ['standard', 'list']],
    ['standard-show', ['standard', 'show', 'x']],
    ['standard-find', ['standard', 'find', 'x']],
    ['standard-lint', ['standard', 'lint', 'x']],
    ['standard-drill', ['standard', 'drill']],
    ['template-list', ['template', 'list']],
    ['template-copy', ['template', 'copy', 'x']],
    ['template-check', ['template', 'check', 'x']],
  ];
}
