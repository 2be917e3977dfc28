import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms, run } from '../run-eoms.ts';

const newFolder = newFolders();
const own = { 'eoms.yaml': smallEngagement['eoms.yaml'] };

/** Prints several files one after another, and gives the names of all prints that are there then. */
async function printed(cwd: string, ...files: readonly string[]): Promise<readonly string[]> {
  for (const file of files) {
    const { code } = await eoms(['print', file, '--format', 'html'], { cwd });
    expect(code).toBe(0);
  }
  return readdirSync(cwd).filter((name) => name.endsWith('.html'));
}

describe.concurrent('prints of two files whose names differ by their ending', () => {
  it('stand side by side, and each takes the place of its own', async () => {
    const cwd = newFolder({ ...own, 'plan.md': '# One', 'plan.markdown': '# Two' });
    expect(await printed(cwd, 'plan.md', 'plan.markdown')).toEqual(['plan-2.html', 'plan.html']);
    writeFileSync(join(cwd, 'plan.md'), '# Third');
    writeFileSync(join(cwd, 'plan.markdown'), '# Fourth');
    expect(await printed(cwd, 'plan.markdown', 'plan.md')).toHaveLength(2);
    expect(readFileSync(join(cwd, 'plan.html'), 'utf8')).toContain('Third');
    expect(readFileSync(join(cwd, 'plan-2.html'), 'utf8')).toContain('Fourth');
    expect((await run('sha256sum', ['-c', '.eoms/written.sha256'], { cwd })).code).toBe(0);
  });

  it('stand side by side where both say the same', async () => {
    const cwd = newFolder({ ...own, 'plan.md': '# One', 'plan.markdown': '# One' });
    expect(await printed(cwd, 'plan.md', 'plan.markdown')).toHaveLength(2);
  });

  it('stand side by side where é is stored in two forms', async () => {
    const cwd = newFolder({ ...own, 'caf\u00e9.md': '# One', 'cafe\u0301.md': '# Two' });
    const names = readdirSync(cwd).filter((name) => name.endsWith('.md'));
    expect(names).toHaveLength(2);
    expect(await printed(cwd, ...names, ...names)).toHaveLength(2);
  });

  it('are one print each by paper and theme', async () => {
    const cwd = newFolder({ ...own, 'plan.md': '# One' });
    for (const look of [
      ['--page-size', 'A4'],
      ['--page-size', 'Letter'],
      ['--theme', 'ink-saving'],
      [],
    ]) {
      const typed = ['print', 'plan.md', '--format', 'html', ...look];
      expect((await eoms(typed, { cwd })).code).toBe(0);
    }
    expect(readdirSync(cwd).filter((name) => name.endsWith('.html'))).toEqual([
      'plan-a4.html',
      'plan-ink-saving.html',
      'plan-letter.html',
      'plan.html',
    ]);
  });

  it('do not replace each other where -o names the place', async () => {
    const cwd = newFolder({ ...own, 'one.md': '# One', 'two.md': '# Two' });
    const to = (file: string) => eoms(['print', file, '-o', 'out.html'], { cwd });
    expect([(await to('one.md')).code, (await to('one.md')).code]).toEqual([0, 0]);
    expect((await to('two.md')).code).toBe(73);
    expect(readFileSync(join(cwd, 'out.html'), 'utf8')).toContain('One');
  });

  it('are replaced as before where the record is one of an older eoms', async () => {
    const cwd = newFolder({ ...own, 'plan.md': '# One' });
    await printed(cwd, 'plan.md');
    const record = join(cwd, '.eoms', 'written.sha256');
    writeFileSync(record, readFileSync(record, 'utf8').replace(/^#.*\n/, ''));
    writeFileSync(join(cwd, 'plan.md'), '# Two');
    expect(await printed(cwd, 'plan.md')).toEqual(['plan.html']);
  });
});
