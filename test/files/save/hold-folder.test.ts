import { mkdirSync, readdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { holdFolder } from '../../../src/files/save/hold-folder.ts';
import { makeFolder } from '../../../src/files/save/make-folder.ts';
import { saveDurably } from '../../../src/files/save/save-durably.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const { folder: base, remove } = makeTemporaryFolder();
afterAll(remove);

/** An engagement with a folder for reports, and another folder next to it. */
function begin(name: string): Readonly<Record<'root' | 'reports' | 'outside', string>> {
  const root = join(base, name, 'school');
  const [reports, outside] = [join(root, 'reports'), join(base, name, 'outside')];
  for (const folder of [reports, outside]) mkdirSync(folder, { recursive: true });
  return { root, reports, outside };
}

describe('a folder that is exchanged for a link which leads out', () => {
  it('takes nothing outside that is being saved', async () => {
    const { root, reports, outside } = begin('saving');
    const bytes = Buffer.alloc(20_000_000);
    const saved = saveDurably(join(reports, 'a.md'), bytes, { within: root });
    while (readdirSync(reports).length === 0) await nextTurn();
    renameSync(reports, join(root, 'moved'));
    symlinkSync(outside, reports);
    await saved.catch(() => undefined);
    expect(readdirSync(outside)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('is still reached where it stands now', async () => {
    const { root, reports } = begin('held');
    const held = await holdFolder(reports, root);
    renameSync(reports, join(root, 'moved'));
    mkdirSync(join(held.path, 'made'));
    await held.release();
    expect(readdirSync(join(root, 'moved'))).toEqual(['made']);
  });

  it('is not held, and no folder is made in it', async () => {
    const { root, reports, outside } = begin('linked');
    renameSync(reports, join(root, 'moved'));
    symlinkSync(outside, reports);
    const refused = { kind: 'cannot-create', problems: [{ key: 'files.leads-out' }] };
    await expect(holdFolder(reports, root)).rejects.toMatchObject(refused);
    await expect(makeFolder(join(reports, 'a', 'b'), root)).rejects.toMatchObject(refused);
    expect(readdirSync(outside)).toEqual([]);
  });
});
