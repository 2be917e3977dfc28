import { describe, expect, it } from 'vitest';
import { smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();

describe.concurrent('what is empty on the command line', () => {
  it.each([
    [['report', '-o', ''], '--output: '],
    [['status', '--standard', ''], '--standard: '],
    [['assess', '--set', 'eoms-scope=1', '--by', ''], '--by: '],
    [['checklist', '--role', 'hr', '--role', ''], '--role: '],
    [['validate', ''], 'A word on the command line is empty.'],
    [['init', ''], 'A word on the command line is empty.'],
  ])('is refused by its name: %j', async (typed, says) => {
    const { code, out, err } = await eoms(typed, { cwd: newFolder(smallEngagement) });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.startsWith(says)).toBe(true);
  });
});

it.each(['x.pdf ', 'x.pdf\t'])('a name for the result that ends in a blank: %j', async (name) => {
  const cwd = newFolder(smallEngagement);
  const { code, err } = await eoms(['report', '-o', name], { cwd });
  expect(code).toBe(2);
  expect(err).toMatch(/ ends in a blank\. Take it away\.\n$/);
});

describe.concurrent('a folder where a file is expected', () => {
  it.each([
    ['assess', '--answers', 'assessments'],
    ['print', 'assessments'],
    ['validate', 'assessments'],
    ['status', '--before', 'assessments'],
    ['report', '--format', 'pdf', '--theme', './assessments'],
  ])('ends with 66 and one sentence: eoms %s %s %s', async (...typed) => {
    const { code, out, err } = await eoms(typed, { cwd: newFolder(smallEngagement) });
    expect({ code, out }).toEqual({ code: 66, out: '' });
    expect(err).toMatch(/^assessments: This is a folder; expected a file\.\n/);
  });
});

describe.concurrent('a name with a line break', () => {
  it('is written to, and told in one line', async () => {
    const cwd = newFolder({ 'notes.md': '# Notes\n' });
    const { code, err } = await eoms(['print', 'notes.md', '-o', 'two\nlines.html'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: 'Written: two\\nlines.html\n' });
  });
});

it('a missing standard that eoms.yaml names is reported with its line', async () => {
  const text = smallEngagement['eoms.yaml'].replace('iso-21001-2018', 'iso-21001-2081');
  const { code, err } = await eoms(['status'], { cwd: newFolder({ 'eoms.yaml': text }) });
  expect(code).toBe(66);
  expect(err).toMatch(
    /^eoms\.yaml:4:11: There is no standard at iso-21001-2081\.\n.*iso-21001-2018/,
  );
});

it('a filled-in form is not printed, and nothing is said of its own name', async () => {
  const cwd = newFolder({ 'form.pdf': '%PDF-1.7\n%âãÏÓ\n' });
  const { code, err } = await eoms(['print', 'form.pdf'], { cwd });
  expect(code).toBe(65);
  expect(err).toMatch(/By its contents this is a PDF/);
});
