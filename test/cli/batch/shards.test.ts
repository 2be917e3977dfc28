import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { putSchools } from '../../app/batch/batch-of-schools.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const day = ['--date', '2026-11-30'];
const places = ['schools/a', 'schools/b', 'schools/c'];

it('evaluates shards in jobs that know which they are, and puts them together', async () => {
  const cwd = putSchools(newFolder({}), places);
  const typed = ['batch', 'schools', '--format', 'none', ...day];
  const first = await eoms([...typed, '--out', 'one', '--shard', '1/2'], { cwd });
  expect(first).toMatchObject({
    code: 0,
    out: expect.stringContaining('Shard 1 of 2 is in one; eoms merge puts all together.\n'),
  });
  const env = { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '2' };
  const second = await eoms([...typed, '--out', 'two', '--json'], { cwd, env });
  expect(second.err).toContain('This is shard 2 of 2, as GitLab CI says; --shard none evaluates');
  expect(second.out).toBe(readFileSync(join(cwd, 'two/shard.json'), 'utf8'));
  const schema = await eoms(['schema', 'shard'], { cwd });
  const ajv = new Ajv({ strict: false, validateFormats: false });
  expect(ajv.validate(JSON.parse(schema.out), JSON.parse(second.out))).toBe(true);

  const merged = await eoms(['merge', 'one', 'two', '--out', 'all'], { cwd });
  expect(merged).toMatchObject({
    code: 0,
    out: '3 institutions evaluated. Results are in all.\n',
  });
  await eoms([...typed, '--out', 'whole', '--shard', 'none'], { cwd, env });
  const read = (out: string): string => readFileSync(join(cwd, out, 'portfolio.json'), 'utf8');
  expect(read('all')).toBe(read('whole'));
  const json = await eoms(['merge', 'one', 'two', '--out', 'all', '--json'], { cwd });
  expect(json.out).toBe(read('whole'));

  const lacking = await eoms(['merge', 'two', '--out', 'half'], { cwd });
  expect(lacking).toMatchObject({
    code: 65,
    err: expect.stringContaining('Shard 1 of 2 is missing'),
  });
  expect(await eoms(['merge', 'two'], { cwd })).toMatchObject({ code: 2 });
});
