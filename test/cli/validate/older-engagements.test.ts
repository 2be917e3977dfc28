import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

/*
 * What an older eoms wrote, which named items by their refs and numbered the boxes of forms: see
 * test/fixtures/older/README.md.
 */
const base = temporaryFolder();
const day = ['--date', '2026-06-20'];
const assessment = 'assessments/2026-06-02.yaml';

function older(engagement: string, name: string): string {
  const cwd = join(base, name);
  cpSync(join('test/fixtures/older', engagement), cwd, { recursive: true });
  return cwd;
}

const textOf = (cwd: string): string => readFileSync(join(cwd, assessment), 'utf8');
const change = (cwd: string, by: (text: string) => string): void =>
  writeFileSync(join(cwd, assessment), by(textOf(cwd)));

/** The evaluation of an engagement as JSON says it. */
async function evaluationIn(cwd: string) {
  const { code, out, err } = await eoms(['report', '--format', 'json', '-o', '-', ...day], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

/** What is missing of a requirement, by the refs that people read. */
async function missingIn(cwd: string, requirement: string): Promise<readonly string[]> {
  const { requirements } = await evaluationIn(cwd);
  const found = requirements.find(({ id }: { id: string }) => id === requirement);
  return found.missing.map(({ ref }: { ref: string }) => ref);
}

describe('an assessment of an older eoms', () => {
  it('says what it said', async () => {
    const cwd = older('evening-school', 'read');
    const { requirements, findings } = await evaluationIn(cwd);
    const [issues] = requirements;
    expect(issues).toMatchObject({ id: 'context-issues-determined', missing: [{ ref: '4.1-2' }] });
    expect(findings[0]).toMatchObject({ requirement: issues.id, items: [issues.items[0].id] });
    const { out } = await eoms(['report', '-o', '-', ...day], { cwd });
    expect(out).toContain('SWOT of 2024 on the wall<br>Seen: 4.1 |');
    expect(out).toContain('Seen: 4.2, 4.2 b)');
  });

  it('is changed in nothing but what is recorded', async () => {
    const cwd = older('evening-school', 'touch');
    const before = textOf(cwd);
    writeFileSync(
      join(cwd, 'answers.csv'),
      'id,rating,note,missing\ncontext-issues-determined,2,,4.1-2;4.1-1\nclimate-change-relevance,1,,decided-with-reasons\n',
    );
    const { code } = await eoms(['assess', '--answers', 'answers.csv', ...day], { cwd });
    expect(code).toBe(0);
    expect(textOf(cwd).replaceAll(/^ +(?:by|at): .*\n/gm, '')).toBe(
      before
        .replace(
          '      - 4.1-2\n',
          '      - 4.1-2\n      - context-issues-determined/external-and-internal-issues\n',
        )
        .replace(
          'rating: 0\n',
          'rating: 1\n    missing:\n      - climate-change-relevance/decided-with-reasons\n',
        )
        .replaceAll(/^ +(?:by|at): .*\n/gm, ''),
    );
  });

  it('keeps the lines of a list whose ticks are as before', async () => {
    const cwd = older('evening-school', 'note');
    change(cwd, (text) => text.replace('- 4.1-2', '- "4.1-2"   # nobody follows'));
    const answers = join(cwd, 'answers.yaml');
    const answer = 'context-issues-determined: { rating: 2, note: Seen in May. }';
    writeFileSync(answers, `schema: eoms/answers@1\nanswers:\n  ${answer}\n`);
    expect((await eoms(['assess', '--answers', 'answers.yaml', ...day], { cwd })).code).toBe(0);
    expect(textOf(cwd)).toContain('      - "4.1-2"   # nobody follows\n');
    expect(textOf(cwd)).toContain('Seen in May.');
  });

  it('brings ticks back that were put aside by their refs', async () => {
    const cwd = older('evening-school', 'aside');
    const typed = ['assess', '--set', 'interested-party-requirements=2', ...day];
    const { err } = await eoms(typed, { cwd });
    expect(err).toContain('missing again, as noted before: 4.2.a; 4.2-3');
    expect(await missingIn(cwd, 'interested-party-requirements')).toEqual(['4.2.a', '4.2-3']);
  });
});

describe('a form of an older eoms', () => {
  it('is known where it was taken over before', async () => {
    const cwd = older('evening-school', 'known');
    const before = textOf(cwd);
    const { code, err } = await eoms(['import', 'filled-form.pdf', '--yes', ...day], { cwd });
    expect({ code, isSame: textOf(cwd) === before }).toEqual({ code: 0, isSame: true });
    expect(err).toContain('there already: 2 findings');
  });

  it('is taken over with its boxes by their numbers', async () => {
    const cwd = older('evening-school', 'import');
    change(cwd, (text) => text.slice(0, text.indexOf('findings:')));
    const { code, err } = await eoms(['import', 'filled-form.pdf', '--yes', ...day], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('Note: the standard was edited since this file was made.');
    expect(readFileSync(join(cwd, 'audits/2026-06-10/audit.yaml'), 'utf8')).toContain(
      [
        '    items:',
        '      - interested-party-requirements/learner-groups',
        '      - interested-party-requirements/binding-needs-and-laws',
      ].join('\n'),
    );
  });
});

describe('a standard of one\u2019s own whose items have no ids', () => {
  it('names them by their refs', async () => {
    const cwd = older('reading-club', 'own');
    const { requirements } = await evaluationIn(cwd);
    expect(requirements[0].missing).toMatchObject([
      { id: 'books-at-hand/ref-1-b', ref: '1.b' },
      { id: 'books-at-hand/ref-1-no-1', ref: '1-1' },
    ]);
  });

  it('can name them later: answers by refs and by made names still hold', async () => {
    const cwd = older('reading-club', 'later');
    const standard = join(cwd, 'standard.yaml');
    const text = readFileSync(standard, 'utf8');
    writeFileSync(standard, text.replace('{ ref: 1.b', '{ id: filled-anew, ref: 1.b'));
    change(cwd, (old) => old.replace('- 1-1', '- books-at-hand/ref-1-no-1'));
    expect(await missingIn(cwd, 'books-at-hand')).toEqual(['1.b', '1-1']);
  });
});

describe('an archived report of an older eoms', () => {
  it('is printed again', async () => {
    const cwd = older('reading-club', 'again');
    const { code, out } = await eoms(['report', 'archived.pdf', '-o', '-', ...day], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('The shelf is filled anew each term.');
  });

  it('is compared with, and taken over by the ids that items have now', async () => {
    const cwd = older('reading-club', 'take');
    const standard = join(cwd, 'standard.yaml');
    const text = readFileSync(standard, 'utf8');
    writeFileSync(standard, text.replace('{ ref: 1.b', '{ id: filled-anew, ref: 1.b'));
    const compared = ['report', '--before', 'archived.pdf', '-o', '-', ...day];
    expect((await eoms(compared, { cwd })).code).toBe(0);
    change(cwd, (old) => `${old.slice(0, old.indexOf('answers:'))}answers: {}\n`);
    const { code, err } = await eoms(['import', 'archived.pdf', '--yes', ...day], { cwd });
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(textOf(cwd)).toContain(
      '- books-at-hand/filled-anew\n      - books-at-hand/ref-1-no-1\n',
    );
  });
});
