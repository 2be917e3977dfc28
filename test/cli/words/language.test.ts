import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownLanguages, readCatalogue } from '../../../src/app/load/load-messages.ts';
import { languageOfRun } from '../../../src/cli/language-of-run.ts';
import { compareCatalogues } from '../../../src/messages/compare-catalogues.ts';
import { fallbackLanguage } from '../../../src/model/rules/fallback-language.ts';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { englishCatalogue } from '../../support/messages.ts';
import { eoms } from '../run-eoms.ts';

const folder = temporaryFolder();

/** What is typed, what the machine says, and the language that follows. */
interface Said {
  readonly typed: readonly string[];
  readonly machine: NodeJS.ProcessEnv;
  readonly language: string | undefined;
}

describe('the language of a run', () => {
  it.each<[string, Said]>([
    ['is nobody’s where nobody says', { typed: ['status'], machine: {}, language: undefined }],
    ['is that of LANG', { typed: [], machine: { LANG: 'pt_BR.UTF-8@euro' }, language: 'pt-BR' }],
    [
      'is that of LC_MESSAGES before LANG',
      { typed: [], machine: { LANG: 'da_DK', LC_MESSAGES: 'nb_NO' }, language: 'nb-NO' },
    ],
    [
      'is that of LC_ALL before both',
      { typed: [], machine: { LC_ALL: 'fi', LANG: 'da', LC_MESSAGES: 'nb' }, language: 'fi' },
    ],
    [
      'is not that of an empty variable',
      { typed: [], machine: { LC_ALL: '', LANG: 'da' }, language: 'da' },
    ],
    [
      'is that of the flag before the machine’s',
      { typed: ['--lang', 'en'], machine: { LANG: 'da' }, language: 'en' },
    ],
    [
      'is that of a flag in one word',
      { typed: ['status', '--lang=en-GB'], machine: { LANG: 'da' }, language: 'en-GB' },
    ],
    [
      'is that of the last flag',
      { typed: ['--lang', 'en-GB', 'x', '--lang', 'en'], machine: {}, language: 'en' },
    ],
    [
      'is not that of a flag with no words',
      { typed: ['--lang', 'xx'], machine: { LANG: 'da' }, language: 'da' },
    ],
    [
      'is not that of a flag without a value',
      { typed: ['status', '--lang'], machine: { LANG: 'da' }, language: 'da' },
    ],
    [
      'is not that of a name behind --',
      { typed: ['--', '--lang=en'], machine: { LANG: 'da' }, language: 'da' },
    ],
  ])('%s', (_what, { typed, machine, language }) => {
    expect(languageOfRun(typed, machine)).toBe(language);
  });
});

describe('--lang', () => {
  const cwd = put(folder, smallEngagement);
  const shipped = knownLanguages().join(', ');

  it.each([
    [['status', '--lang', 'xx']],
    [['--lang=xx', 'status']],
    [['standard', '--lang', 'xx', 'list']],
    [['status', '--lang', '../en']],
    [['--lang', 'xx', '--help']],
  ])('of a language that eoms has no words in is refused: %j', async (typed) => {
    const { code, out, err } = await eoms(typed, { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('does not fit --lang <code>');
    expect(err).toContain(`It can be: ${shipped}.`);
  });

  it('that names no language is a mistake of the command line', async () => {
    expect(await eoms(['status', '--lang'], { cwd })).toMatchObject({ code: 2, out: '' });
    expect(await eoms(['status', '--lang', ''], { cwd })).toMatchObject({ code: 2, out: '' });
  });

  it('is a flag of every command, and of help for one, wherever it is typed', async () => {
    const plain = await eoms(['help', 'standard', 'show']);
    expect(await eoms(['help', 'standard', 'show', '--lang', 'en'])).toEqual(plain);
    expect(await eoms(['standard', 'show', '--help', '--lang', 'en-GB'])).toEqual(plain);
    expect(await eoms(['status', '--lang', 'en'], { cwd })).toEqual(
      await eoms(['status'], { cwd }),
    );
  });

  it('goes before the language of eoms.yaml, of which nothing is said then', async () => {
    const files = { 'eoms.yaml': `${smallEngagement['eoms.yaml']}language: xx\n` };
    const other = put(temporaryFolder(), { ...smallEngagement, ...files });
    const [asked, own] = [['report', '--lang', 'en'], ['report']];
    expect((await eoms(asked, { cwd: other })).err).not.toContain('"xx"');
    expect((await eoms(own, { cwd: other })).err).toContain('"xx"');
  });
});

it('a machine in a language that eoms has no words in is spoken to in the fallback', async () => {
  const [LANG, LC_ALL] = ['xx_YY.UTF-8', ''];
  for (const typed of [['--help'], ['asess'], ['standard', 'list']]) {
    const other = await eoms(typed, { env: { LANG, LC_ALL } });
    expect(other).toEqual(await eoms(typed, { env: { LC_ALL: 'C' } }));
  }
});

it('the program that says what nothing can be looked up for has the same fallback', () => {
  const [, named] = /fallback = '(\w+)'/.exec(readFileSync('bin/eoms.cjs', 'utf8')) ?? [];
  expect(named).toBe(fallbackLanguage);
});

describe('a catalogue', () => {
  const reference = { a: 'A {count, plural, one {{name}} other {# names}}', b: 'B' };

  it.each(knownLanguages())('is whole: %s', (language) => {
    expect(compareCatalogues(readCatalogue(language), englishCatalogue)).toEqual([]);
  });

  it('is not where a message is missing, over, broken, or wants what nobody gives', () => {
    expect(compareCatalogues({ a: 'A', b: 'B' }, reference)).toEqual([]);
    expect(compareCatalogues({ a: 'A', c: 'C' }, reference)).toEqual([
      'b: is missing',
      'c: is said nowhere',
    ]);
    const wrong = { a: '{count, plural, other {{navn}, {name}}}', b: '{x' };
    expect(compareCatalogues(wrong, reference)).toEqual([
      'a: nobody gives a value for navn',
      'b: cannot be read as an ICU message',
    ]);
  });
});
