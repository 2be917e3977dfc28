import { describe, expect, it } from 'vitest';
import { smallEngagement } from '../../support/folders.ts';
import { begun, newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const name = 'assessments/2026-01-02.yaml';
const head = smallEngagement[name];

describe('eoms validate', () => {
  it('tells errors first, then warnings, in one run', async () => {
    const cwd = newFolder({
      ...smallEngagement,
      [name]: `${head}  policy-content: { rating: 7 }\n`,
      'assessments/2025-01-02.yaml': `${begun('2025-01-02').replace('{}', '')}  eoms-scope: { rating: na, justification: x }\n`,
      'assessments/broken.yaml': 'answers: [\n',
      'reports/gap-report-2025-12-30.pdf': 'made',
    });
    const { code, out, err } = await eoms(['validate', '-q'], { cwd });
    expect([code, out]).toEqual([65, '']);
    expect(err).toMatch(/rating 7[^]*Also worth a look \(not an error\):\n[^]*2025-01-02/);
    const json = await eoms(['validate', '--json'], { cwd });
    const { valid, problems, warnings } = JSON.parse(json.out);
    expect([json.code, valid, problems.length]).toEqual([65, false, 2]);
    expect(warnings.length).toBeGreaterThan(0);
  });
});
