import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openAnswerStore } from '../../src/app/answers/answer-store.ts';
import { holdDocument } from '../../src/files/save/hold-document.ts';
import { aRequirement, aStandard } from '../support/build-data.ts';
import { put, temporaryFolder } from '../support/folders.ts';

const base = temporaryFolder();
const standard = aStandard({
  clauses: [{ clause: '4', title: 'Context', untitled: false }],
  requirements: [aRequirement({ id: 'scope', clause: '4' })],
});
const fresh = { started: '2026-01-02', schema: '../.eoms/schema/assessment.json' };

it('a first answer is not written where the assessment came into being elsewhere, and was moved off', async () => {
  const file = join(base, 'a.yaml');
  const store = await openAnswerStore(await holdDocument(file), standard, fresh);
  put(base, { '.a.yaml.icloud': '' });
  const recording = store.record('scope', { rating: 3, missing: [], evidence: [] });
  await expect(recording).rejects.toMatchObject({ problems: [{ key: 'files.not-downloaded' }] });
  expect(existsSync(file)).toBe(false);
  await store.close();
});
