import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { textFormats } from '../../../src/files/schema/check-formats.ts';
import { smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const schema: object = JSON.parse(readFileSync('standards/schema/doctor.json', 'utf8'));
const isDoctor = new Ajv({ formats: textFormats, allowUnionTypes: true }).compile(schema);

/** A lock file that names a process. */
function lockOf(host: string, pid = process.pid): string {
  return JSON.stringify({ token: '0123456789abcdef', pid, host });
}

async function jsonIn(cwd: string, ...typed: readonly string[]) {
  const { code, out } = await eoms(['doctor', '--json', ...typed], { cwd });
  const document = JSON.parse(out);
  isDoctor(document);
  expect(isDoctor.errors).toBeNull();
  return { code, document };
}

describe.concurrent('eoms doctor', () => {
  it('finds nothing wrong with an engagement that is well', async () => {
    const cwd = newFolder(smallEngagement);
    const { code, out, err } = await eoms(['doctor', '--date', '2026-01-05'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`eoms ${manifest.version} on Node.js ${process.version}`);
    expect(out).toContain('date: 2026-01-05 (from --date)\n');
    expect(out).toContain('standard: iso-21001-2018 (from eoms.yaml)\n');
    expect(out).toContain('with 1 assessment\n');
    expect(out).toMatch(/Nothing is wrong\.\n$/);
  });

  it('needs no engagement', async () => {
    const { code, document } = await jsonIn(newFolder({}));
    expect(code).toBe(0);
    expect(document).toMatchObject({ well: true, wrong: [], place: { engagement: null } });
  });

  it('says of each value who said so', async () => {
    const cwd = newFolder(smallEngagement);
    const env = { SOURCE_DATE_EPOCH: '1767571200', LC_ALL: 'en_GB.UTF-8', NO_COLOR: '1' };
    const { out } = await eoms(['doctor'], { cwd, env });
    expect(out).toContain('date: 2026-01-05 (from SOURCE_DATE_EPOCH)');
    expect(out).toContain('language: en (from LC_ALL)');
    expect(out).toContain('colour: no (from NO_COLOR)');
    const flags = await eoms(['doctor', '--lang', 'en', '--no-color', '-C', cwd], { env });
    expect(flags.out).toContain('language: en (from --lang)');
    expect(flags.out).toContain('colour: no (from --no-color)');
    expect(flags.out).toMatch(/folder: .* \(from --directory\)/);
  });

  it('ends with the code of what is wrong with the engagement, and says it', async () => {
    const cwd = newFolder({ 'eoms.yaml': 'schema: eoms/engagement@1\ntpye: school\n' });
    const { code, document } = await jsonIn(cwd);
    expect(code).toBe(65);
    expect(document.wrong).toEqual(['bad-data']);
    expect(document.problems[0]).toMatchObject({ file: 'eoms.yaml' });
    const { out } = await eoms(['doctor'], { cwd });
    expect(out).toMatch(/eoms\.yaml:\d+:\d+: [^]*One thing is wrong, see above\.\n$/);
  });

  it('names locks and who holds them, and takes none away', async () => {
    const cwd = newFolder({
      ...smallEngagement,
      'assessments/2026-01-02.yaml.lock': lockOf(hostname()),
      'eoms.yaml.lock': lockOf('another-computer'),
      'audits/2026-02/audit.yaml.lock': 'no lock of eoms',
    });
    const { code, document } = await jsonIn(cwd);
    expect(code).toBe(75);
    expect(document.place.locks).toEqual([
      { file: 'eoms.yaml', state: 'unknown', pid: process.pid, host: 'another-computer' },
      {
        file: 'assessments/2026-01-02.yaml',
        state: 'alive',
        pid: process.pid,
        host: hostname(),
      },
      { file: 'audits/2026-02/audit.yaml', state: 'unreadable' },
    ]);
    const { out } = await eoms(['doctor'], { cwd });
    expect(out).toContain(`by process ${process.pid} on ${hostname()}, which is running`);
    expect(out).toContain('which cannot be seen from here');
    expect(out).toContain('cannot be understood');
    expect((await jsonIn(cwd)).document.place.locks).toHaveLength(3);
  });

  it('takes a lock whose process has ended for nothing wrong', async () => {
    const cwd = newFolder({ ...smallEngagement, 'eoms.yaml.lock': lockOf(hostname(), 4_194_304) });
    const { code, document } = await jsonIn(cwd);
    expect({ code, state: document.place.locks[0].state }).toEqual({ code: 0, state: 'gone' });
  });
});
