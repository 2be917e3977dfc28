import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'eoms-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Files by their path below `folder`; gives the folder back. */
export function put(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A small engagement with one answer. */
export const smallEngagement = {
  'eoms.yaml': `schema: eoms/engagement@1
institution: { name: Harbour School, type: school }
scope: All teaching
standard: iso-21001-2018
`,
  'assessments/2026-01-02.yaml': `schema: eoms/assessment@1
standard: { id: iso-21001-2018 }
started: 2026-01-02
answers:
  eoms-scope: { rating: 3 }
`,
} as const;

/** A copy of the example school, fully answered, as `folder`/school. */
export function copyExample(folder: string): string {
  const school = join(folder, 'school');
  cpSync('examples/soehesten-sprogskole', school, { recursive: true });
  return school;
}
