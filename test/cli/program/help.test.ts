import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { reportFormats } from '../../../src/app/formats/formats.ts';
import { buildProgram } from '../../../src/cli/program.ts';
import { createMessages } from '../../../src/messages/messages.ts';
import { programWords } from '../../docs/program-words.ts';
import { englishCatalogue } from '../../support/messages.ts';
import { eoms } from '../run-eoms.ts';

const commands = [...programWords().keys()];

describe.concurrent('help', () => {
  it.each(commands)(
    'of `eoms %s` has examples first, 80 columns, and three ways to it',
    async (words) => {
      const typed = words.split(' ');
      const [help, short, byCommand] = await Promise.all([
        eoms([...typed, '--help']),
        eoms([...typed, '-h']),
        eoms([...typed.slice(0, -1), 'help', ...typed.slice(-1)]),
      ]);
      expect([short, byCommand]).toEqual([help, help]);
      expect(await eoms(['help', ...typed])).toEqual(help);
      expect(help).toMatchObject({ code: 0, err: '' });
      expect(help.out).toMatch(/^Examples:\n {2}eoms [^]*\nUsage: eoms /);
      expect(help.out).toContain(`Usage: eoms ${words} `);
      expect(help.out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    },
  );

  it('says of the same flag what it means in each command', async () => {
    const [init, assess] = await Promise.all([eoms(['init', '-h']), eoms(['assess', '-h'])]);
    expect(init.out).toMatch(/--site <name> +name of a site/);
    expect(assess.out).toMatch(/--site <name> +the answers of --answers or --set hold/);
  });

  it('is the same whether it was stored by the build or is written by commander', async () => {
    const stored = await Promise.all(
      [[], ['--help'], ['-h'], ['help']].map((typed) => eoms(typed)),
    );
    // With one word more the whole program is loaded, and commander writes the help.
    const own = await eoms(['--help', '--help']);
    expect(stored).toEqual([own, own, own, own]);
    expect(own).toMatchObject({ code: 0, err: '' });
    expect(own.out).toMatch(/^Examples:\n/);
    expect(own.out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('has every word of a usage line from the catalogue', () => {
    const words = { file: 'fil', files: 'filer', options: 'valg', command: 'kommando' };
    const named = Object.entries(words).map(([key, word]) => [`cli.placeholder.${key}`, word]);
    const danish = createMessages('da', { ...englishCatalogue, ...Object.fromEntries(named) });
    const program = buildProgram(danish, '0.0.0', async () => {});
    const usages = program.commands.map((one) => /: (eoms .*)/.exec(one.helpInformation())?.[1]);
    expect(usages).toContain('eoms print [valg] <fil>');
    expect(usages).toContain('eoms import [valg] <filer...>');
    expect(usages).toContain('eoms template [valg] [kommando]');
    const all = program.helpInformation();
    expect(all).toContain('print [valg] <fil> ');
    expect(all).not.toMatch(/[[<](options|command|files?)\b/);
  });

  it.each(['--version', '-V'])('%s says the version and nothing else', async (flag) => {
    const { code, out, err } = await eoms([flag]);
    expect({ code, out, err }).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
  });

  it.each([
    [['asess'], 'assess'],
    [['standard', 'lst'], 'list'],
    [['checklist', '--gap-only'], '--gaps-only'],
    [['init', '--nme', 'A'], '--name'],
    [['rep'], 'report'],
    [['help', 'check'], 'checklist'],
    [['standard', 'sh', '4.3'], 'show'],
  ])('%j is answered with what was probably meant', async (typed, meant) => {
    const { code, out, err } = await eoms(typed);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`Did you mean "${meant}"?`);
  });

  it.each([
    [
      ['standard'],
      'eoms standard needs one more word.\n  Known here: list, show, find, lint, map, verify, drill.\n',
    ],
    [['help', 'reprt'], 'There is no command reprt.\n  Did you mean "report"?\n'],
    [
      ['help', 'standard', 'x'],
      'There is no command x.\n  Known here: list, show, find, lint, map, verify, drill.\n',
    ],
    [['sta'], 'There is no command sta.\n  Known here: status, standard.\n'],
    [['--date', '2026-01-01', 'sta'], 'There is no command sta.\n'],
    [['standard', '--date', '2026-01-01'], 'eoms standard needs one more word.\n'],
    [
      ['report', '--format', 'doc'],
      `"doc" does not fit --format <format>. It can be: ${reportFormats.join(', ')}.\n`,
    ],
  ])('%j is answered with what can be typed there', async (typed, said) => {
    const { code, out, err } = await eoms(typed);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });

  it('makes what was typed harmless before it is said again', async () => {
    const { err } = await eoms(['a\u001B[31mb\u202Ec']);
    expect(err).toMatch(/^There is no command ab‹U\+202E›c\.\n/);
  });
});
