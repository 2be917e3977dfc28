import { describe, expect, it } from 'vitest';
import { openPdfFile } from '../../../src/exchange/open-pdf-file.ts';
import { copyExample, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const school = copyExample(temporaryFolder());
const date = ['--date', '2026-10-16'];

describe.concurrent('an interview sheet', () => {
  it.each([
    ['learner', 4],
    ['teacher', 8],
    ['top-management', 4],
  ] as const)('lets a talk with the role %s be held from %i pages', async (role, most) => {
    const print = ['--role', role, '--format', 'pdf', '-o', '-', ...date];
    const { bytes } = await eoms(['checklist', ...print], { cwd: school });
    expect((await openPdfFile(bytes, 'talk.pdf')).getPageCount()).toBeLessThanOrEqual(most);
  });
});
