import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyExample, smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const assessment = 'assessments/2026-01-02.yaml';
const board = ['report', '--for', 'board', '--date', '2026-02-03'];
const printed = [...board, '-o', 'board.md'];
const answered = `${smallEngagement[assessment]}  policy-content: { rating: 0 }\n`;
const counts = /187 unanswered.*186 unanswered/;

/** An engagement whose summary was proposed, and then one more requirement was rated. */
async function proposedBefore(): Promise<{ readonly cwd: string; readonly file: string }> {
  const cwd = newFolder(smallEngagement);
  const { err } = await eoms(printed, { cwd });
  expect(err).toMatch(/summary\.en\.md is a proposal/);
  writeFileSync(join(cwd, assessment), answered);
  return { cwd, file: join(cwd, 'summary.en.md') };
}

const read = (file: string): string => readFileSync(file, 'utf8');

describe.concurrent('a summary that was proposed', () => {
  it('stays as it is whatever paper and format are printed, and is told only once', async () => {
    const cwd = copyExample(newFolder({}));
    const file = join(cwd, 'summary.en.md');
    const day = ['report', '--for', 'board', '--date', '2026-10-16'];
    const before = read(file);
    const letter = await eoms([...day, '--format', 'pdf', '--page-size', 'Letter'], { cwd });
    expect([letter.code, letter.err]).toEqual([0, expect.not.stringContaining('summary.en.md')]);
    expect(read(file)).toBe(before);
    await eoms([...day, '--format', 'html', '-o', 'board.html'], { cwd });
    expect(read(file)).toBe(before);
  });

  it('does not name the same figures twice where only its words are others', async () => {
    const { cwd, file } = await proposedBefore();
    await eoms(printed, { cwd });
    mkdirSync(join(cwd, 'templates'));
    writeFileSync(join(cwd, 'templates', 'summary.liquid'), 'Ours.\n');
    const { err } = await eoms(printed, { cwd });
    expect(err).toMatch(
      /summary\.en\.md was still as eoms had proposed it\. It was proposed anew, as/,
    );
    expect(read(file)).toContain('Ours.');
  });

  it('tells who prints, not the reader, that no holidays and no capacity were named', async () => {
    const cwd = copyExample(newFolder({}));
    const settings = join(cwd, 'eoms.yaml');
    const day = ['report', '--for', 'board', '--date', '2026-10-16', '-o', 'board.md'];
    expect((await eoms(day, { cwd })).err).not.toContain('under `calendar`');
    writeFileSync(settings, read(settings).replace(/^calendar:\n(?: .*\n)+/m, ''));
    const { err } = await eoms(day, { cwd });
    expect(err).toContain('neither holidays nor a limit of person-days a month');
    expect(read(join(cwd, 'board.md'))).not.toMatch(/eoms\.yaml|`calendar/);
    writeFileSync(settings, `${read(settings)}calendar:\n  capacity: 24\n`);
    expect((await eoms(day, { cwd })).err).toContain('knows no holidays. Say so');
    const owners = ['report', '--for', 'owners', '--date', '2026-10-16', '-o', 'owners.md'];
    expect((await eoms(owners, { cwd })).err).not.toContain('under `calendar`');
  });

  it('is proposed anew where nobody edited it and the numbers are others, once', async () => {
    const { cwd, file } = await proposedBefore();
    const before = read(file);
    const { code, err } = await eoms(printed, { cwd });
    expect([code, err]).toEqual([0, expect.stringMatching(/as eoms had proposed it, for .*anew/)]);
    expect(err).toMatch(counts);
    expect(read(file)).toMatch(/^<!-- made-from: .*186 unanswered/);
    expect(read(file)).not.toBe(before);
    const [, proposal = ''] = read(file).split('-->\n\n');
    expect(read(join(cwd, 'board.md'))).toContain(proposal.trim());
    const again = read(file);
    expect((await eoms(printed, { cwd })).err).not.toContain('summary');
    expect(read(file)).toBe(again);
    const check = await eoms(['report', '--check', '--date', '2026-03-04'], { cwd });
    expect(check.out + check.err).not.toContain('summary.en.md');
  });

  it.each([
    ['in its text', (text: string) => `${text}\nOurs.\n`],
    ['in its comment', (text: string) => text.replace('Edit it', 'We saw it. Edit it')],
    ['in what it was made from', (text: string) => text.replace('187 un', '185 un')],
    ['in its digest', (text: string) => text.replace(/^proposed: ./m, 'proposed: ?')],
    ['by an eoms that kept no digest', (text: string) => text.replace(/^proposed: .*\n/m, '')],
  ])('is left alone where it was edited %s, and its numbers are told', async (_how, edit) => {
    const { cwd, file } = await proposedBefore();
    const edited = edit(read(file));
    writeFileSync(file, edited);
    const { code, err } = await eoms(printed, { cwd });
    expect([code, err]).toEqual([0, expect.stringMatching(/was written for .*; now it is .*186/)]);
    expect(read(file)).toBe(edited);
    const check = await eoms(['report', '--check', '--date', '2026-02-03'], { cwd });
    expect(check.out + check.err).toContain('summary.en.md');
    const validated = await eoms(['validate', '--date', '2026-02-03'], { cwd });
    expect([validated.code, validated.err]).toEqual([
      0,
      expect.stringMatching(/summary\.en\.md:1: .*was written for .*; now it is .*186/),
    ]);
  });

  it('says that it can no longer be told where the comment is gone, and what to write there', async () => {
    const { cwd, file } = await proposedBefore();
    const [, ours = ''] = read(file).split('-->\n');
    writeFileSync(file, `\n\n${ours.trim()}\nOurs.\n`);
    const told = /summary\.en\.md:3: It can no longer be told .*put (<!-- .* -->) above/;
    const first = await eoms(printed, { cwd });
    expect([first.code, first.err]).toEqual([0, expect.stringMatching(told)]);
    const validate = ['validate', '--date', '2026-02-03'];
    const { code, err } = await eoms(validate, { cwd });
    expect([code, err]).toEqual([0, expect.stringMatching(told)]);
    writeFileSync(file, `${told.exec(err)?.[1]}\n${ours}`);
    expect((await eoms(validate, { cwd })).err).not.toContain('summary');
    expect((await eoms(printed, { cwd })).err).not.toContain('summary');
  });

  it('is not held against figures that cannot be made; what is wrong is told', async () => {
    const { cwd, file } = await proposedBefore();
    writeFileSync(file, 'Ours.\n');
    writeFileSync(join(cwd, assessment), 'answers: [');
    const { code, err } = await eoms(['validate'], { cwd });
    expect([code, err]).toEqual([65, expect.not.stringContaining('summary')]);
  });

  it('is not edited by other ends of lines, or blanks at its end', async () => {
    const { cwd, file } = await proposedBefore();
    writeFileSync(file, `\uFEFF${read(file).replaceAll('\n', '\r\n')}\r\n\r\n`);
    expect((await eoms(printed, { cwd })).err).toContain('had proposed it');
  });

  it('stays where the report goes to the screen, which has a new one', async () => {
    const { cwd, file } = await proposedBefore();
    const before = read(file);
    const { out, err } = await eoms(board, { cwd });
    expect(err).toMatch(/is still as eoms proposed it, for .*the file stays as it is/);
    expect(err).toMatch(counts);
    expect(out).not.toContain(before.split('-->\n\n')[1]?.trim());
    expect(read(file)).toBe(before);
  });

  it('is not made from another assessment than the one that counts', async () => {
    const cwd = newFolder({
      ...smallEngagement,
      'assessments/2027-01-01.yaml': answered.replace('2026-01-02', '2027-01-01'),
    });
    const older = [...board, '--assessment', assessment, '-o', 'old.md'];
    const { code, err } = await eoms(older, { cwd });
    expect([code, err]).toEqual([0, expect.not.stringContaining('summary')]);
    expect(existsSync(join(cwd, 'summary.en.md'))).toBe(false);
  });
});
