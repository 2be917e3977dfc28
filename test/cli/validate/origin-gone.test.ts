import { describe, expect, it } from 'vitest';
import { put, smallEngagement } from '../../support/folders.ts';
import { begun, newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const name = 'assessments/2026-01-02.yaml';
const head = smallEngagement[name];

describe('an assessment that follows on another one', () => {
  it('is told by file, line and column where that one is gone', async () => {
    const origin = 'from: { file: assessments/gone.yaml, started: 2025-01-02 }';
    const cwd = newFolder({
      ...smallEngagement,
      [name]: head.replace('answers:', `${origin}\nanswers:`),
    });
    const { code, err } = await eoms(['validate', '--date', '2026-02-01'], { cwd });
    expect(code).toBe(0);
    expect(err).toMatch(/2026-01-02\.yaml:4:15: The assessment that this one follows on, assess/);
    put(cwd, { 'assessments/gone.yaml': begun('2025-01-02') });
    const found = await eoms(['validate', '--date', '2026-02-01'], { cwd });
    expect(found.err).not.toContain('follows on');
  });
});
