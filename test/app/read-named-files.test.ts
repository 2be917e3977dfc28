import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNamedFiles } from '../../src/app/import/read-named-files.ts';
import { aWorkbook, rowOf } from '../exchange/a-workbook.ts';
import { put, temporaryFolder } from '../support/folders.ts';
import { worldAt } from '../support/world.ts';

const base = temporaryFolder();
const world = worldAt(base, '2027-02-01');
mkdirSync(join(base, 'filled'));
put(base, { 'note.pdf': 'Not a PDF.' });

describe('files that are named to be imported', () => {
  it.each(['filled', 'filled/'])(
    'may be no folder, for which there is advice: %s',
    async (name) => {
      const reading = readNamedFiles([name, 'gone.pdf'], world);
      await expect(reading).rejects.toMatchObject({
        problems: [
          {
            key: 'files.is-folder',
            hintKey: 'cli.import.folder.hint',
            hintValues: { file: 'filled' },
          },
          { place: { file: expect.stringContaining('gone.pdf') } },
        ],
      });
    },
  );

  it('are workbooks by their names, with what they say of where they belong', async () => {
    const rows = rowOf(1, ['A', 'id'], ['B', 'rating']);
    const facts = { eomsStandard: 'tiny', eomsInstitution: 'Hill School' };
    writeFileSync(join(base, 'a.XLSX'), aWorkbook({ rows, facts }));
    writeFileSync(join(base, 'b.xlsx'), aWorkbook({ rows }));
    const read = await readNamedFiles(['a.XLSX', 'b.xlsx'], world);
    expect(read.map(({ pdf }) => 'about' in pdf && pdf.about)).toEqual([
      { standard: 'tiny', institution: 'Hill School' },
      {},
    ]);
  });
});
