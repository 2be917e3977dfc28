import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallEngagement } from '../../support/folders.ts';
import { begun, newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

/* The same words in two years: found again, not written twice. */
const folderOf = newFolders();

const withFindings = (started: string, ...findings: readonly string[]): string =>
  `${begun(started)}findings:\n  eoms-scope:\n${findings.map((one) => `    - { ${one} }\n`).join('')}`;

const school = (assessments: Readonly<Record<string, readonly string[]>>): string =>
  folderOf({
    'eoms.yaml': smallEngagement['eoms.yaml'],
    ...Object.fromEntries(
      Object.entries(assessments).map(([day, findings]) => [
        `assessments/${day}.yaml`,
        withFindings(day, ...findings),
      ]),
    ),
  });

const plain = 'result: minor, evidence: No plan of the attic';
const named = `${plain}, audit: Round of the house`;
const dated = `${plain}, date: 2025-03-04`;

async function idsAfter(cwd: string): Promise<readonly string[]> {
  const { code } = await eoms(['migrate'], { cwd });
  expect(code).toBe(0);
  const typed = ['report', '--format', 'json', '-o', '-'];
  const { findings } = JSON.parse((await eoms(typed, { cwd })).out);
  return findings.map(({ id }: { readonly id: string }) => id);
}

describe.concurrent('migrate of findings that say the same', () => {
  it('keeps each in the audit of its own assessment', async () => {
    const cwd = school({ '2025-03-01': [plain], '2026-03-01': [plain] });
    const dry = await eoms(['migrate', '--dry-run'], { cwd });
    expect(dry.err).not.toContain('taken out');
    expect(await idsAfter(cwd)).toEqual(['2025-03-01/F1', '2026-03-01/F1']);
    expect(await idsAfter(cwd)).toHaveLength(2);
  });

  it('keeps each of an audit that is called the same every year, and two in one list', async () => {
    const cwd = school({ '2025-03-01': [named, plain, plain], '2026-03-01': [named] });
    expect(await idsAfter(cwd)).toEqual([
      '2025-03-01/F1',
      '2025-03-01/F2',
      'round-of-the-house/F1',
      'round-of-the-house/F2',
    ]);
  });

  it('knows one of the same day that was copied from assessment to assessment', async () => {
    const cwd = school({ '2025-03-01': [dated], '2026-03-01': [dated] });
    expect(await idsAfter(cwd)).toEqual(['2025-03-04/F1']);
  });

  it('and the report before it show as many', async () => {
    const cwd = school({ '2025-03-01': [plain], '2026-03-01': [] });
    const path = join(cwd, 'assessments/2026-03-01.yaml');
    await eoms(['migrate'], { cwd });
    const again = folderOf({
      'eoms.yaml': smallEngagement['eoms.yaml'],
      'assessments/2026-03-01.yaml': withFindings('2026-03-01', plain, plain),
      'audits/2025-03-01/audit.yaml': readFileSync(
        join(cwd, 'audits/2025-03-01/audit.yaml'),
        'utf8',
      ),
    });
    expect(readFileSync(path, 'utf8')).not.toContain('attic');
    const status = await eoms(['status', '--json'], { cwd: again });
    expect(JSON.parse(status.out).findings).toMatchObject({ total: 3 });
    expect(await idsAfter(again)).toHaveLength(3);
  });
});
