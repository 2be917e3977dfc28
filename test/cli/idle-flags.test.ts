import { describe, expect, it } from 'vitest';
import { newFolders } from './new-folder.ts';
import { eoms, smallEngagement } from './run-eoms.ts';

const newFolder = newFolders();
const files = { ...smallEngagement, 'notes.md': '---\npage-size: A4\n---\n# Notes\n' };

describe.concurrent('a flag that would change nothing', () => {
  it.each([
    ['report --page-size A4', '--page-size'],
    ['report --format json --theme ink-saving --photos -o r.json', '--theme --photos'],
    ['report --format html --font none.ttf --strict-characters', '--font --strict-characters'],
    ['report --force', '--force'],
    ['checklist --theme ink-saving -o list.md', '--theme'],
    ['checklist --clause 4.3 -o - --force --font none.ttf', '--force --font'],
    ['print notes.md --format html --strict-characters', '--strict-characters'],
  ])('is refused by its name: eoms %s', async (line, flags) => {
    const { code, err } = await eoms(line.split(' '), { cwd: newFolder(files) });
    expect(code).toBe(2);
    expect(err.match(/^--[a-z-]+/gm)?.join(' ')).toBe(flags);
  });

  it.each([
    'report --theme ink-saving',
    'report --photos -q',
    'report -o r.md --force',
    'report --format html --page-size Letter --theme ink-saving',
  ])('is not taken for one that changes something: eoms %s', async (line) => {
    expect((await eoms(line.split(' '), { cwd: newFolder(files) })).code).toBe(0);
  });
});

describe('--page-size', () => {
  it('goes before the front matter of what is printed', async () => {
    const typed = ['print', 'notes.md', '--format', 'html', '-o', '-'];
    const cwd = newFolder(files);
    expect((await eoms(typed, { cwd })).out).toContain('size: A4');
    expect((await eoms([...typed, '--page-size', 'Letter'], { cwd })).out).toContain(
      'size: Letter',
    );
  });
});
