import { expect, it } from 'vitest';
import { smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();

it('an assessment with a mistyped year is told by status, as by validate', async () => {
  const cwd = newFolder({
    'eoms.yaml': smallEngagement['eoms.yaml'],
    'assessments/2026-11-29.yaml':
      'schema: eoms/assessment@1\nstandard: { id: iso-21001-2018 }\nstarted: 2062-11-29\nanswers:\n  eoms-scope: { rating: na, justification: W }\n',
  });
  const status = await eoms(['status', '--date', '2026-11-30'], { cwd });
  const validate = await eoms(['validate', '--date', '2026-11-30'], { cwd });
  for (const { code, err } of [status, validate]) {
    expect(code).toBe(0);
    expect(err).toContain('The assessment was begun on 29 November 2062, which is after');
  }
  expect(validate.err).toContain('2026-11-29.yaml:5:44: "W" is a short reason for eoms-scope');
});
