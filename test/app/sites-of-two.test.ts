import { describe, expect, it } from 'vitest';
import { bySites, rated, sharedAssessments } from './shared-assessments.ts';

const assessment = sharedAssessments();

const north = { site: 'North', rating: 3 };
const south = { site: 'South', rating: 1 };

describe('two people who rate different sites of one requirement', () => {
  it('each keep theirs, with note, evidence and points; the lowest counts', async () => {
    const { session } = assessment();
    const [ada, bo] = [await session(), await session()];
    const plan = { title: 'Plan' };
    await ada.record(
      'scope',
      bySites({ South: 1 }, { by: 'Ada', note: 'Not known.', evidence: [plan] }),
    );
    await bo.record('scope', bySites({ North: 3 }, { by: 'Bo', note: 'On the wall.' }));
    expect(bo.takeOverlaps?.()).toMatchObject([
      { id: 'scope', theirs: { by: 'Ada' }, beside: [south], isNoted: false },
    ]);
    expect((await session()).answers.get('scope')).toEqual(
      bySites(
        { North: 3, South: 1 },
        { by: 'Bo', note: 'On the wall.\nNot known.', evidence: [plan] },
      ),
    );
    // Details that follow, of either, lose nothing and say nothing twice.
    await ada.record(
      'scope',
      bySites({ South: 1 }, { by: 'Ada', note: 'Unknown.', evidence: [plan] }),
    );
    await bo.record('scope', bySites({ North: 2 }, { by: 'Bo', note: 'On the wall.' }));
    expect((await session()).answers.get('scope')).toMatchObject({
      rating: 1,
      sites: [{ site: 'North', rating: 2 }, south],
      note: 'On the wall.\nUnknown.',
    });
  });

  it('keep points that are missing at one site, aside where the other lacks all', async () => {
    const { session } = assessment();
    const [ada, bo] = [await session(), await session()];
    await ada.record('scope', bySites({ South: 2 }, { by: 'Ada' }));
    await bo.record('scope', bySites({ North: 0 }, { by: 'Bo' }));
    expect((await session()).answers.get('scope')).toMatchObject({ rating: 0, missing: [] });
    expect(ada.answers.get('scope')).toMatchObject({ sites: [{ site: 'South', rating: 2 }] });
  });

  it('change one site each of what was rated before', async () => {
    const { session } = assessment();
    await (await session()).record('scope', rated(2));
    const [ada, bo] = [await session(), await session()];
    await ada.record('scope', bySites({ North: 2, South: 1 }, { by: 'Ada' }));
    await bo.record('scope', bySites({ North: 4, South: 2 }, { by: 'Bo' }));
    expect(bo.takeOverlaps?.()).toMatchObject([{ beside: [south], isNoted: false }]);
    expect(bo.answers.get('scope')).toMatchObject({
      rating: 1,
      sites: [{ site: 'North', rating: 4 }, south],
    });
    expect(bo.answers.get('scope')?.note).toBeUndefined();
  });

  it('conflict on the site that both rated, alone', async () => {
    const { session } = assessment();
    const [ada, bo] = [await session(), await session()];
    await ada.record('scope', bySites({ North: 3, South: 1 }, { by: 'Ada' }));
    await bo.record('scope', bySites({ North: 2 }, { by: 'Bo' }));
    expect(bo.takeOverlaps?.()).toMatchObject([{ beside: [south], isNoted: true }]);
    expect(bo.answers.get('scope')).toMatchObject({
      sites: [{ site: 'North', rating: 2 }, south],
      note: 'Ada said 1: ',
    });
    // The first goes on, and says again what it said of both.
    await ada.record('scope', bySites({ North: 3, South: 1 }, { by: 'Ada', note: 'Seen.' }));
    expect(ada.answers.get('scope')).toMatchObject({ sites: [north, south] });
    expect(ada.answers.get('scope')?.note).toBe('Seen.\nBo said 1: ');
  });

  it.each([
    [{ rating: 3 }, { rating: 3, note: 'A.' }, { ...north, note: 'A.' }, undefined],
    [
      { rating: 3, note: 'B.' },
      { rating: 3, note: 'A.' },
      { ...north, note: 'B.' },
      'Ada said 3: ',
    ],
  ])('agree on a site, and keep what was noted of it', async (...given) => {
    const [own, hers, one, note] = given;
    const { session } = assessment();
    const [ada, bo] = [await session(), await session()];
    await ada.record('scope', bySites({ North: hers }, { by: 'Ada' }));
    await bo.record('scope', bySites({ North: own }, { by: 'Bo' }));
    expect(bo.answers.get('scope')).toMatchObject({ sites: [one] });
    expect(bo.answers.get('scope')?.note).toBe(note);
  });

  it('leave a site that one left as it was to the other, who rated all alike meanwhile', async () => {
    const { session } = assessment();
    await (await session()).record('scope', bySites({ North: 3 }, { by: 'Zed' }));
    const [ada, bo] = [await session(), await session()];
    await bo.record('scope', rated(4, { by: 'Bo', note: 'Seen.' }));
    // North is as Ada found it.
    await ada.record('scope', bySites({ North: 3, South: 0 }, { by: 'Ada' }));
    expect(ada.takeOverlaps?.()).toMatchObject([
      { theirs: { by: 'Bo' }, beside: [{ site: 'North', rating: 4 }], isNoted: true },
    ]);
    expect((await session()).answers.get('scope')).toEqual(
      bySites({ North: 4, South: 0 }, { by: 'Ada', note: 'Bo said 4: Seen.' }),
    );
    await ada.takeBack?.(['scope']);
    expect((await session()).answers.get('scope')).toEqual(rated(4, { by: 'Bo', note: 'Seen.' }));
  });

  it('leave it so for a site that is open too, and not where the other excluded all', async () => {
    const { session } = assessment();
    const [ada, bo] = [await session(), await session()];
    await bo.record('scope', rated(4, { by: 'Bo' }));
    await bo.record('issues', { rating: 'na', justification: 'No.', evidence: [], by: 'Bo' });
    await ada.record('scope', bySites({ South: 4 }, { by: 'Ada' }));
    await ada.record('issues', bySites({ South: 1 }, { by: 'Ada' }));
    const { answers } = await session();
    expect(answers.get('scope')).toEqual(bySites({ North: 4, South: 4 }, { by: 'Ada' }));
    expect(answers.get('issues')).toEqual(
      bySites({ South: 1 }, { by: 'Ada', note: 'Bo said na: ' }),
    );
  });

  it('are noted where one then rates all sites alike', async () => {
    const { session } = assessment();
    const [ada, bo] = [await session(), await session()];
    await ada.record('scope', bySites({ South: 1 }, { by: 'Ada' }));
    await bo.record('scope', bySites({ North: 3 }, { by: 'Bo' }));
    await bo.record('scope', rated(2, { by: 'Bo' }));
    await bo.record('scope', rated(2, { by: 'Bo', note: 'Both.' }));
    expect(bo.answers.get('scope')).toEqual(rated(2, { by: 'Bo', note: 'Both.\nAda said 1: ' }));
  });
});
