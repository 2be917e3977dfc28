import { expect, it } from 'vitest';
import { recordFitting } from '../../../src/app/drafts/record-fitting.ts';

const typed = { id: 'eoms-scope', text: 'We plan' };

/** What is kept apart of a text of which a part is recorded, or is not. */
async function keptOf(part: string, record: () => Promise<void>): Promise<readonly string[]> {
  const kept: string[] = [];
  const keep = async ({ text }: typeof typed, why: string): Promise<void> => {
    kept.push(`${why}: ${text}`);
  };
  await recordFitting(typed, { part, record }, keep).catch(() => kept.push('failed'));
  return kept;
}

const fails = () => Promise.reject(new Error('full'));
const works = () => Promise.resolve();

it('a text is kept whole elsewhere where only a part of it is recorded', async () => {
  expect(await keptOf('We plan', works)).toEqual([]);
  expect(await keptOf('We', works)).toEqual(['cut: We plan']);
});

it('a text of which a part could not be recorded is kept before the failure is told', async () => {
  expect(await keptOf('We', fails)).toEqual(['unsaved: We plan', 'failed']);
  expect(await keptOf('We plan', fails)).toEqual(['failed']);
});
