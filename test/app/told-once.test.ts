import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/app/answers/open-store.ts';
import { describeChanged } from '../../src/cli/interview/describe/describe-undone.ts';
import { anEngagement } from '../support/build-data.ts';
import { english } from '../support/messages.ts';
import { rated, sharedAssessments, standard } from './shared-assessments.ts';

const start = sharedAssessments();

describe('two people who give no name, with the words of the catalogue', () => {
  it('tell of each other once, and one takes back its own alone', async () => {
    const { file, open } = start();
    const workspace = { standard, messages: english, engagement: anEngagement() };
    const session = () => openSession(file, open, workspace);
    const [one, other] = [await session(), await session()];
    const note = async () => (await session()).answers.get('scope')?.note;
    await one.record('scope', rated(3));
    await other.record('scope', rated(1));
    expect(await note()).toMatch(/^Meanwhile somebody else answered 3 .*\.$/);
    await one.record('scope', rated(3, { note: 'note of B' }));
    expect(await note()).toMatch(/^note of B\nMeanwhile somebody else answered 1 [^:]*\.$/);
    await other.record('scope', rated(1, { note: 'note of C' }));
    expect(await note()).toMatch(
      /^note of C\nMeanwhile somebody else answered 3 [^:]*: note of B$/,
    );
    const [changed] = (await one.findChanged?.()) ?? [];
    expect(changed && describeChanged(changed, workspace)).toContain('the file says 1 ');
    await other.takeBack?.(['scope', 'scope']);
    expect((await session()).answers.get('scope')).toEqual(rated(3, { note: 'note of B' }));
    expect(await one.findChanged?.()).toEqual([]);
  });

  it('says nothing of a file that nobody began', async () => {
    const { file, open } = start();
    const store = await openSession(file, open, {
      standard,
      messages: english,
      engagement: anEngagement(),
    });
    expect(await store.findChanged?.()).toEqual([]);
  });
});
