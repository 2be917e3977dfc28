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

  it('tells whoever recorded first, at the next save, that another rating counts now', async () => {
    const { file, open } = start();
    const workspace = { standard, messages: english, engagement: anEngagement() };
    const session = () => openSession(file, open, workspace);
    const [one, other] = [await session(), await session()];
    await one.record('scope', rated(3, { by: 'Mette' }));
    expect(one.takeChanged?.()).toEqual([]);
    await other.record('scope', rated(1, { by: 'Per' }));
    expect(other.takeOverlaps?.()).toHaveLength(1);
    expect(other.takeChanged?.()).toEqual([]);
    await one.record('issues', rated(2));
    const told = one.takeChanged?.() ?? [];
    expect(told.map((changed) => describeChanged(changed, workspace))).toEqual([
      expect.stringMatching(/^Per changed .* after you answered it: the file says 1 /),
    ]);
    await one.record('issues', rated(4));
    expect(one.takeChanged?.()).toEqual([]);
    await other.record('scope', rated(0, { by: 'Per' }));
    await one.record('issues', rated(3));
    expect(one.takeChanged?.()).toHaveLength(1);
  });

  it('keep the points that were ticked, in the words on the one who is noted', async () => {
    const { file, open } = start();
    const workspace = { standard, messages: english, engagement: anEngagement() };
    const session = () => openSession(file, open, workspace);
    const [one, other] = [await session(), await session()];
    const missing = standard.requirements[0]?.items.map(({ id }) => id) ?? [];
    await one.record('scope', { rating: 2, missing, evidence: [], by: 'Mette', note: 'note of B' });
    await other.record('scope', rated(1, { by: 'Per' }));
    await other.record('scope', rated(1, { by: 'Per', note: 'own' }));
    const { note } = (await session()).answers.get('scope') ?? {};
    expect(note).toMatch(/^own\nMeanwhile Mette answered 2 .*: Missing: 4\.3\.a\nnote of B$/);
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
