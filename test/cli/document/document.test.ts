import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { outputSchemas } from '../../../src/model/schema/outputs/output-schemas.ts';
import { put, smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const folderWith = newFolders();
const begin = (staff?: number): string => {
  const known = staff === undefined ? '' : `, staff: ${staff}`;
  const start = smallEngagement['eoms.yaml'].replace('type: school', `type: school${known}`);
  return folderWith({ ...smallEngagement, 'eoms.yaml': start });
};
const fileIn = (school: string, name: string): string => join(school, 'documents', `${name}.md`);
const sizeOf = (school: string): string | undefined =>
  /^Size: (.*)$/m.exec(readIn(school, 'risks'))?.[1];
const readIn = (school: string, name: string): string => readFileSync(fileIn(school, name), 'utf8');

describe.concurrent('eoms document new', () => {
  it('begins documents, with what eoms.yaml knows, and says what is left to fill in', async () => {
    const cwd = begin();
    const ran = await eoms(['document', 'new', 'policy', 'scope'], { cwd });
    expect(ran).toMatchObject({ code: 0, out: '' });
    expect(ran.err).toContain('Written: documents/policy.md\nWritten: documents/scope.md\n');
    expect(ran.err).toMatch(/small institution.* \d+ places are left to fill in/);
    expect(readIn(cwd, 'policy')).toContain('header: "Harbour School"');
    expect(readIn(cwd, 'scope')).toContain('\nAll teaching\n');
    expect(readIn(cwd, 'scope')).toContain('- [[address of each site]]');
  });

  it('takes the size that fits the number of staff, or the one that was asked for', async () => {
    for (const [staff, typed, size] of [
      [49, [], 'small'],
      [50, [], 'large'],
      [undefined, [], 'small'],
      [8, ['--size', 'large'], 'large'],
      [200, ['--size', 'small'], 'small'],
    ] as const) {
      const cwd = begin(staff);
      expect((await eoms(['document', 'new', 'risks', ...typed], { cwd })).code).toBe(0);
      expect(sizeOf(cwd)).toBe(size);
    }
  });

  it('never replaces a document that is there, and then begins none of those named', async () => {
    const cwd = put(begin(), { 'documents/policy.md': 'Ours.\n' });
    const ran = await eoms(['document', 'new', 'scope', 'policy'], { cwd });
    expect(ran.code).toBe(73);
    expect(ran.err).toContain('documents/policy.md');
    expect(ran.err).toContain('Keep what you have written');
    expect(readIn(cwd, 'policy')).toBe('Ours.\n');
    expect(existsSync(fileIn(cwd, 'scope'))).toBe(false);
  });

  it('--all begins those that are not there yet, and a second time none', async () => {
    const cwd = put(begin(), { 'documents/policy.md': 'Ours.\n' });
    const first = await eoms(['document', 'new', '--all'], { cwd });
    expect(first.code).toBe(0);
    expect(first.err.match(/^Written: /gm)).toHaveLength(14);
    expect(first.err).not.toContain('Warning');
    expect(readIn(cwd, 'policy')).toBe('Ours.\n');
    const second = await eoms(['document', 'new', '--all'], { cwd });
    expect(second).toMatchObject({ code: 0, out: '' });
    expect(second.err).toContain('Every document is there already.');
  });

  it('leaves out what belongs to conditions that do not apply', async () => {
    const reason = 'No grades are given.';
    const cwd = put(begin(), {
      'eoms.yaml': `${smallEngagement['eoms.yaml']}conditions:\n  summative-assessment: { applies: false, justification: ${reason} }\n`,
    });
    await eoms(['document', 'new', 'assessment', 'scope'], { cwd });
    expect(readIn(cwd, 'assessment')).not.toContain('Grades and certificates\n\n-');
    expect(readIn(cwd, 'scope')).toContain(`- **Grades and certificates.** ${reason}`);
  });

  it.each([
    [['polcy'], 2, 'There is no document "polcy".\n  Did you mean "policy"?'],
    [[], 2, 'No document is named.'],
    [['policy', '--all'], 2, '--all'],
    [['policy', '--size', 'huge'], 2, 'small, large'],
  ])('is refused for %j', async (typed, code, words) => {
    const ran = await eoms(['document', 'new', ...typed], { cwd: begin() });
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).toContain(words);
  });

  it('needs an engagement', async () => {
    const ran = await eoms(['document', 'new', 'policy'], { cwd: folderWith({}) });
    expect(ran.code).toBe(66);
  });

  it('writes nothing where a link leads out of the engagement', async () => {
    const cwd = begin();
    const outside = folderWith({});
    symlinkSync(outside, join(cwd, 'documents'));
    const ran = await eoms(['document', 'new', 'policy'], { cwd });
    expect(ran.code).toBe(73);
    expect(existsSync(join(outside, 'policy.md'))).toBe(false);
  });
});

describe.concurrent('eoms document list', () => {
  it('shows every document, and how far each is', async () => {
    const cwd = put(begin(), {
      'documents/policy.md': 'By [[name]] on [[date]].\n',
      'documents/scope.md': 'All.\n',
    });
    const { code, out } = await eoms(['document', 'list'], { cwd });
    expect(code).toBe(0);
    expect(out.split('\n')).toHaveLength(16);
    expect(out).toMatch(/^policy +Policy +2 places to fill in: documents\/policy.md$/m);
    expect(out).toMatch(/^scope +Scope of the management system +filled in: documents\/scope.md$/m);
    expect(out).toMatch(/^change +Change form +not begun$/m);
  });

  it('needs no engagement', async () => {
    const { code, out } = await eoms(['document', 'list'], { cwd: folderWith({}) });
    expect(code).toBe(0);
    expect(out.match(/not begun$/gm)).toHaveLength(15);
  });

  it('--json says it to programs, with requirements and places', async () => {
    const cwd = put(begin(), { 'documents/policy.md': '# Policy\n\nBy [[name]].\n' });
    const { out } = await eoms(['document', 'list', '--json'], { cwd });
    const { documents } = JSON.parse(out);
    const fits = new Ajv({ strict: false }).compile(outputSchemas['documents'] ?? {});
    expect(fits(JSON.parse(out))).toBe(true);
    expect(documents).toHaveLength(15);
    expect(documents[1]).toEqual({
      name: 'policy',
      title: 'Policy',
      answers: ['policy-content', 'policy-made-known'],
      file: 'documents/policy.md',
      open: [{ text: 'name', line: 3, column: 4 }],
    });
  });
});

describe.concurrent('eoms document check', () => {
  it('names every place that is still to be filled in, and a gate is then not met', async () => {
    const cwd = put(begin(), {
      'documents/policy.md': '# Policy\n\nBy [[name]] on [[date]].\n',
      'documents/rules-of-ours.md': 'Ask [[whom]].\n',
    });
    const { code, out, err } = await eoms(['document', 'check'], { cwd });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('documents/policy.md:3:4');
    expect(err).toContain('documents/policy.md:3:16');
    expect(err).toContain('documents/rules-of-ours.md:1:5');
    expect(err).toContain('Still to be filled in: date');
  });

  it('names every place of all documents that were just begun', async () => {
    const cwd = begin();
    await eoms(['document', 'new', '--all', '--size', 'large'], { cwd });
    const { err } = await eoms(['document', 'check'], { cwd });
    const { out } = await eoms(['document', 'list', '--json'], { cwd });
    const open = JSON.parse(out).documents.flatMap((one: { open: unknown[] }) => one.open);
    expect(open.length).toBeGreaterThan(500);
    expect(err.trimEnd().split('\n')).toHaveLength(open.length);
  });

  it('is content with documents that are filled in', async () => {
    const cwd = put(begin(), { 'documents/policy.md': 'Ours.\n', 'documents/b.md': 'Ours.\n' });
    const ran = await eoms(['document', 'check'], { cwd });
    expect(ran).toMatchObject({ code: 0, out: '' });
    expect(ran.err).toContain('2 documents have no place left to fill in.');
  });

  it('names copies, and does not read them', async () => {
    const cwd = put(begin(), {
      'documents/policy.md': 'Ours.\n',
      'documents/Copy of policy.md': '[[x]]\n',
    });
    const ran = await eoms(['document', 'check'], { cwd });
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('Copy of policy.md');
  });

  it('says that there is nothing to check, and how to begin', async () => {
    const cwd = begin();
    const none = await eoms(['document', 'check'], { cwd });
    expect(none.code).toBe(66);
    expect(none.err).toContain('eoms document new policy');
    mkdirSync(join(cwd, 'documents'));
    expect((await eoms(['document', 'check'], { cwd })).code).toBe(66);
    expect((await eoms(['document', 'check'], { cwd: folderWith({}) })).code).toBe(66);
  });

  it('refuses a document that holds no text', async () => {
    const cwd = put(begin(), { 'documents/policy.md': '\u0000\u0001' });
    expect((await eoms(['document', 'check'], { cwd })).code).toBe(65);
  });
});

it('a document that was begun prints as a form', async () => {
  const cwd = begin();
  await eoms(['document', 'new', 'change'], { cwd });
  const ran = await eoms(['print', 'documents/change.md', '--fillable'], { cwd });
  expect(ran).toMatchObject({ code: 0, out: '' });
  const pdf = readFileSync(join(cwd, 'documents', 'change.pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});
