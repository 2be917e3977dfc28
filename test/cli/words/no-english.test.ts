import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/cli/flags/commands.ts';
import { fillWithPdfLib } from '../../support/fill-form.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { plainWords, wordsOf } from '../../support/plain-words.ts';
import { makePseudoSchool } from '../../support/pseudo-checkout.ts';
import { pseudoLanguage } from '../../support/pseudo-language.ts';
import { run } from '../run-eoms.ts';
import {
  date,
  englishIn,
  filesBelow,
  folder,
  known,
  program,
  speak,
  wordsOfSchemas,
  wordsOfStandard,
} from './pseudo-run.ts';

describe('in another language', () => {
  const helped = Object.values(commands).map((command) =>
    'group' in command ? [command.group, command.word] : [command.word],
  );

  it.each([[], ['standard'], ['template'], ...helped].map((words) => ({ words })))(
    'the help of $words has no English',
    async ({ words }) => {
      const help = await speak([...words, '--help']);
      expect(help).toMatchObject({ code: 0, err: '' });
      expect(englishIn(help.out)).toEqual([]);
      expect(await speak(['--lang', pseudoLanguage, ...words, '--help'])).toEqual(help);
    },
  );

  it.each([
    [['asess']],
    [['status', '--fromat']],
    [['status', '--date', 'x']],
    [['status', 'x']],
    [['status', '--assessment', '']],
    [['status', '--assessment']],
    [['status', '--lang', 'xx']],
    [['status', '--explain', '99']],
    [['report', '--format', 'x']],
    [['report', '--format', 'md', '--archive']],
    [['checklist', '--clause', '99', '--role', 'x']],
    [['print']],
    [['print', 'none.md']],
    [['init']],
    [['init', 'new']],
    [['init', 'new', '--learners', 'x']],
    [['init', 'new', '--condition', 'x', '--member', 'a, b', '--type', 'school']],
    [['init', 'new', '--name', '', '--type', 'school', '--scope', 'x', '--language', 'xx']],
    [['assess']],
    [['assess', '--set', 'x', '--set', 'eoms-scope=9']],
    [['assess', '--answers', 'none.csv']],
    [['assess', '--unanswered', '--review']],
    [['import', 'none.pdf']],
    [['validate', 'none.yaml']],
    [['standard']],
    [['standard', 'show', 'zz']],
    [['standard', 'find', 'zzz']],
    [['standard', 'lint', 'none']],
    [['standard', 'list', '--standard', 'none']],
    [['template', 'copy', 'zz']],
    [['template', 'check', 'zz']],
    [['help', 'reprt']],
  ])('the refusal of %j has no English', async (typed) => {
    const { code, out, err } = await speak(typed);
    expect(code).not.toBe(0);
    expect(code).not.toBe(70);
    expect(out).toBe('');
    expect(englishIn(err, typed.flatMap(wordsOf))).toEqual([]);
  });

  it.each([
    [['status']],
    [['status', '--explain', '8.5']],
    [['validate']],
    [['standard', 'show', '4.3']],
    [['standard', 'show', '--lang', pseudoLanguage, '8.5']],
    [['standard', 'list']],
    [['template', 'list']],
    [['template', 'check']],
    [['report', '--lang', pseudoLanguage, '--before', 'assessments/2026-10-13.yaml', '-o', '-']],
    [['checklist', '--lang', pseudoLanguage, '--role', 'hr', '-o', '-']],
    [['checklist', '--lang', pseudoLanguage, '--gaps-only', '--fillable', '-o', 'gaps.md']],
  ])('%j says nothing in English', async (typed) => {
    const { code, out, err } = await speak([...typed, ...date]);
    expect(code).toBe(0);
    const text = out + err;
    // The standard is in the language of documents, which the machine does not choose.
    const data = typed.includes(pseudoLanguage) ? [] : wordsOfStandard();
    expect(englishIn(text, data)).toEqual([]);
  });

  it('a document is in the language of its engagement, whatever the machine speaks', async () => {
    const { out, err } = await speak(['report', '-o', '-', ...date]);
    expect(out).toContain('# Summary');
    expect(out).not.toContain('⟦');
    expect(err).not.toMatch(/[A-Za-z]{4}/);
    const other = makePseudoSchool(join(folder, 'other'));
    const file = join(other, 'eoms.yaml');
    const yaml = readFileSync(file, 'utf8').replace('language: en', `language: ${pseudoLanguage}`);
    writeFileSync(file, yaml);
    const typed = ['report', '-o', '-', ...date];
    const english = await run(process.execPath, [program, ...typed], { cwd: other });
    expect(englishIn(english.out)).toEqual([]);
    expect(english.out).toBe((await speak([...typed, '--lang', pseudoLanguage])).out);
  });

  it.each([['report'], ['checklist', '--clause', '4.3']])(
    'the web page and the PDF of a %s have no English',
    async (...what) => {
      const lang = ['--lang', pseudoLanguage, ...date];
      const page = await speak([...what, '--format', 'html', '-o', '-', ...lang]);
      expect(englishIn(page.out + page.err)).toEqual([]);
      const { code, bytes, err } = await speak([...what, '--format', 'pdf', '-o', '-', ...lang]);
      expect({ code, said: plainWords(err, known) }).toEqual({ code: 0, said: [] });
      if (!hasProgram('pdftotext')) return;
      expect(englishIn(inspectPdf(bytes, 'pdftotext'))).toEqual([]);
      expect(englishIn(inspectPdf(bytes, 'pdfinfo').replaceAll(/^(?!Title).*$/gm, ''))).toEqual([]);
    },
  );

  it('what is taken over from a form is shown without English', async () => {
    const own = makePseudoSchool(join(folder, 'importing'));
    const lang = ['--lang', pseudoLanguage, ...date];
    const inDetail = ['--clause', '4.3', '--layout', 'detailed'];
    const form = await speak(['checklist', ...inDetail, '--fillable', '-o', '-', ...lang], own);
    const filling = {
      'header:auditor': 'Ä. Äûđîţöŕ',
      'finding:eoms-scope': 'minor',
      'evidence:eoms-scope': 'Ţŵö öƒ ƒîṽé.',
      'item:eoms-scope:written-and-available': 'Yes',
    };
    writeFileSync(join(own, 'form.pdf'), await fillWithPdfLib(form.bytes, filling));
    const typed = ['import', 'form.pdf', ...lang];
    const shown = await speak([...typed, '--dry-run'], own);
    expect(shown).toMatchObject({ code: 0, out: '' });
    expect(englishIn(shown.err)).toEqual([]);
    expect(englishIn((await speak([...typed, '--yes'], own)).err)).toEqual([]);
    expect(englishIn((await speak([...typed, '--yes'], own)).err)).toEqual([]);
    const report = await speak(['report', '-o', '-', ...lang], own);
    expect(englishIn(report.out)).toEqual([]);
    expect(report.out).toContain('Ţŵö öƒ ƒîṽé.');
  });

  it('what is wrong in files is told without English', async () => {
    const files = filesBelow('test/invalid');
    const { code, err } = await speak(['validate', ...files], resolve('.'));
    expect(code).toBe(66);
    const texts = files.flatMap((file) => [resolve(file), readFileSync(file, 'utf8')]);
    expect(englishIn(err, [...wordsOfSchemas(), ...new Set(texts.flatMap(wordsOf))])).toEqual([]);
  });

  it('what a standard lacks is told without English', async () => {
    const path = resolve('examples/own-standard');
    const { code, err } = await speak(['standard', 'lint', path]);
    expect(code).toBe(65);
    expect(englishIn(err, [...wordsOfSchemas(), ...wordsOf(path)])).toEqual([]);
  });

  it('a program that asks gets the same codes, and words in that language', async () => {
    const { code, out } = await speak(['status', '--json', '--date', 'x']);
    expect(code).toBe(2);
    const { kind, problems } = JSON.parse(out);
    expect(kind).toBe('usage');
    expect(problems).toMatchObject([{ code: 'cli.usage.not-a-date' }]);
    expect(englishIn(problems[0].message)).toEqual([]);
  });

  it('an engagement is begun without English', async () => {
    const lang = ['--lang', pseudoLanguage, ...date];
    const given = ['--name', 'Ŋ', '--type', 'school', '--scope', 'Ŋ', '--yes'];
    const { code, err } = await speak(['init', 'begun', ...given, ...lang], folder);
    expect(code).toBe(0);
    expect(englishIn(err, ['begun'])).toEqual([]);
    const yaml = readFileSync(join(folder, 'begun', 'eoms.yaml'), 'utf8');
    expect(yaml).toContain(`language: ${pseudoLanguage}`);
    const comments = yaml.match(/^ *# (?!yaml).*$/gm) ?? [];
    expect(englishIn(comments.join('\n'), wordsOfSchemas())).toEqual([]);
    const report = await speak(['checklist', '--clause', '4.1', '-o', '-'], join(folder, 'begun'));
    expect(englishIn(report.out)).toEqual([]);
  });
});
