import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Format, PrintFormat } from '../../../src/app/formats/formats.ts';
import {
  type CommandName,
  commandNames,
  commands,
  type OptionsOfCommand,
} from '../../../src/cli/flags/commands.ts';
import type { Flag, Flags, OptionsOf } from '../../../src/cli/flags/flag.ts';
import { readOptions } from '../../../src/cli/flags/read/read-options.ts';
import { buildProgram } from '../../../src/cli/program.ts';
import type { InstitutionType } from '../../../src/model/engagement.ts';
import { english } from '../../support/messages.ts';

/** The options of a command line, as the command gets them. */
async function optionsOf<Name extends CommandName>(
  name: Name,
  typed: readonly string[],
): Promise<OptionsOfCommand<Name>> {
  const collected: Readonly<Record<string, unknown>>[] = [];
  const program = buildProgram(english, '0.0.0', async (_name, { options }) => {
    collected.push(options);
  });
  await program.parseAsync([...typed], { from: 'user' });
  return readOptions(commands[name].flags, collected[0] ?? {});
}

describe('a date on the command line', () => {
  it('is read as people type it', async () => {
    const { date } = await optionsOf('status', ['status', '--date', '26.11.2026']);
    expect(date).toBe('2026-11-26');
  });

  it.each([
    ['3/4/2026', 'cli.usage.unclear-date', { dayFirst: '2026-04-03', monthFirst: '2026-03-04' }],
    ['26.11.26', 'cli.usage.not-a-date', { value: '26.11.26' }],
  ])('is refused where it is no day, or can be two: %s', async (typed, key, values) => {
    const refused = optionsOf('status', ['status', '--date', typed]);
    await expect(refused).rejects.toMatchObject({ problem: { key, values } });
  });
});

describe('the options of a command', () => {
  it('have the types that the kinds of its flags say', async () => {
    const options = await optionsOf('report', ['report']);
    // The compiler checks these: a misspelt option, or one of another command, does not exist.
    expectTypeOf(options).toHaveProperty('pageSize').toEqualTypeOf<'A4' | 'Letter' | undefined>();
    expectTypeOf(options).not.toHaveProperty('pagesize');
    expectTypeOf(options).not.toHaveProperty('page-size');
    expectTypeOf(options).not.toHaveProperty('fillable');
    expectTypeOf(options.format).toEqualTypeOf<Format | undefined>();
    expectTypeOf(options.font).toEqualTypeOf<readonly string[]>();
    expectTypeOf(options.force).toEqualTypeOf<boolean>();
    expectTypeOf(options.date).toEqualTypeOf<string | undefined>();
    expectTypeOf<OptionsOfCommand<'print'>['format']>().toEqualTypeOf<PrintFormat | undefined>();
    expectTypeOf<OptionsOfCommand<'init'>['learners']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<OptionsOfCommand<'init'>['type']>().toEqualTypeOf<InstitutionType | undefined>();
    expectTypeOf<OptionsOfCommand<'status'>>().not.toHaveProperty('photos');
    expectTypeOf<{ kind: 'flag'; words: 'cli.option.json' }>().not.toExtend<Flag>();
    expectTypeOf<{ kind: 'switch'; words: 'cli.option.jsno' }>().not.toExtend<Flag>();
    expectTypeOf<{ kind: 'text'; words: 'cli.option.json' }>().not.toExtend<Flag>();
    expect(options).toEqual({
      archive: false,
      color: true,
      debug: false,
      font: [],
      force: false,
      input: true,
      check: false,
      clause: [],
      process: [],
      photos: false,
      quiet: false,
      strictCharacters: false,
      transition: false,
    });
  });

  it('are what was typed', async () => {
    const typed =
      'report --font a.otf --page-size A4 --font b.otf --no-color -o x -q --date 2026-01-31';
    expect(await optionsOf('report', typed.split(' '))).toMatchObject({
      font: ['a.otf', 'b.otf'],
      pageSize: 'A4',
      color: false,
      output: 'x',
      quiet: true,
      date: '2026-01-31',
    });
    expect(await optionsOf('init', ['init', '--learners', '0', '--site', '-1'])).toMatchObject({
      learners: 0,
      site: ['-1'],
      yes: false,
    });
  });

  it.each(commandNames)('of %s are all told to commander, under their own names', async (name) => {
    const { flags }: { readonly flags: Flags } = commands[name];
    const program = buildProgram(english, '0.0.0', async () => {});
    const command = program.commands
      .flatMap((one) => [one, ...one.commands])
      .find((one) => [one.parent?.name(), one.name()].join('-').replace('eoms-', '') === name);
    expect(command?.options.map((option) => option.attributeName())).toEqual(Object.keys(flags));
  });

  const one = {
    many: { kind: 'list', placeholder: 'cli.placeholder.file', words: 'cli.option.font' },
    size: {
      kind: 'choice',
      choices: ['A4'],
      placeholder: 'cli.placeholder.size',
      words: 'cli.option.page-size',
    },
    count: { kind: 'number', placeholder: 'cli.placeholder.number', words: 'cli.option.staff' },
    on: { kind: 'switch', words: 'cli.option.json' },
    text: { kind: 'text', placeholder: 'cli.placeholder.text', words: 'cli.option.name' },
  } as const satisfies Flags;

  const read = (collected: Readonly<Record<string, unknown>>): OptionsOf<typeof one> =>
    readOptions(one, collected);

  it('that are not of their kinds are a bug, and not passed on', () => {
    expect(read({ many: ['a'], count: 3, more: 1 })).toEqual({ many: ['a'], count: 3, on: false });
    for (const wrong of [
      { many: 'a' },
      { many: [1] },
      { size: 'A5' },
      { count: '3' },
      { on: 'yes' },
      { text: 7 },
    ])
      expect(() => read(wrong)).toThrow('a flag is not what its kind says');
  });
});
