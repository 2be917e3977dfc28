import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bySites, sharedAssessments } from './shared-assessments.ts';

const assessment = sharedAssessments();

const north = { site: 'North', rating: 3 };

describe('taking back sites', () => {
  it.each(['before', 'after'])('leaves those that somebody else rated %s', async (when) => {
    const { file, session } = assessment();
    const [ada, bo] = [await session(), await session()];
    const bos = bySites({ North: 3 }, { by: 'Bo', note: 'On the wall.' });
    if (when === 'before') await bo.record('scope', bos);
    await ada.record('scope', bySites({ South: 1 }, { by: 'Ada' }));
    await ada.record(
      'scope',
      bySites({ South: 1 }, { by: 'Ada', note: 'Not known.', evidence: [{ title: 'Plan' }] }),
    );
    if (when === 'after') await bo.record('scope', bos);
    const taken = await ada.takeBack?.(['scope', 'scope']);
    expect(taken?.kept).toEqual([]);
    expect(taken?.answers.get('scope')).toEqual(bos);
    expect((await session()).answers.get('scope')).toEqual(bos);
    expect(readFileSync(file, 'utf8')).not.toMatch(/South|Plan|known/);
    // What is there now is known.
    await ada.record('scope', bySites({ North: 4 }, { by: 'Ada' }));
    expect(ada.takeOverlaps?.().slice(1)).toEqual([]);
  });

  it('leaves those rated between two saves, and puts back what was there before', async () => {
    const { session } = assessment();
    const plan = { title: 'Plan' };
    const first = bySites(
      { North: 4, South: 4 },
      { note: 'Old.', evidence: [plan], private: 'Odd.' },
    );
    await (await session()).record('scope', first);
    const [ada, bo] = [await session(), await session()];
    await ada.record('scope', bySites({ North: 4, South: 1 }, { by: 'Ada', note: 'New.' }));
    await bo.record('scope', bySites({ North: 3, South: 4 }, { by: 'Bo', note: 'Old.' }));
    await ada.record('scope', bySites({ North: 4, South: 2 }, { by: 'Ada', note: 'Newer.' }));
    const taken = await ada.takeBack?.(['scope', 'scope']);
    expect(taken?.kept).toEqual([]);
    expect(taken?.answers.get('scope')).toMatchObject({
      rating: 3,
      sites: [north, { site: 'South', rating: 4 }],
      note: 'Old.',
    });
  });

  it('leaves the sites that somebody else changed alone, and takes back the others', async () => {
    const { session } = assessment();
    await (await session()).record('scope', bySites({ North: 4 }, { by: 'Zed', note: 'Old.' }));
    const [ada, bo] = [await session(), await session()];
    await ada.record('scope', bySites({ North: 3, South: 1 }, { by: 'Ada', note: 'Old.' }));
    await ada.record('scope', bySites({ North: 3, South: 1 }, { by: 'Ada', note: 'New.' }));
    await bo.record('scope', bySites({ North: 4, South: 2 }, { by: 'Bo', note: 'Bright.' }));
    const left = bySites({ North: 4, South: 2 }, { by: 'Bo', note: 'Old.\nBright.' });
    const taken = await ada.takeBack?.(['scope', 'scope']);
    expect(taken?.kept).toEqual([
      { id: 'scope', theirs: left, sites: [{ site: 'South', rating: 2 }] },
    ]);
    expect(taken?.answers.get('scope')).toEqual(left);
    expect((await session()).answers.get('scope')).toEqual(left);
  });

  it('leaves a site that somebody else opened, or rated as it had been in between', async () => {
    const { session, open } = assessment();
    await (await session()).record('scope', bySites({ West: 3 }));
    const ada = await session();
    const others = async (ratings: Readonly<Record<string, number>>): Promise<void> => {
      const store = await open();
      await store.record('scope', bySites(ratings, { by: 'Bo' }));
      await store.close();
    };
    await ada.record('scope', bySites({ North: 3, South: 1, West: 2 }, { by: 'Ada' }));
    await ada.record('scope', bySites({ North: 3, South: 4, West: 2 }, { by: 'Ada' }));
    await others({ North: 3, South: 1 });
    const taken = await ada.takeBack?.(['scope', 'scope']);
    expect(taken?.kept).toMatchObject([
      { sites: [{ site: 'South', rating: 1 }, { site: 'West' }] },
    ]);
    expect((await session()).answers.get('scope')).toEqual(bySites({ South: 1 }, { by: 'Bo' }));
  });

  it('says nothing of a site that somebody else put back', async () => {
    const { session } = assessment();
    await (await session()).record('scope', bySites({ North: 4, South: 2 }, { by: 'Zed' }));
    const ada = await session();
    await ada.record('scope', bySites({ North: 3, South: 1 }, { by: 'Ada' }));
    await (await session()).record('scope', bySites({ North: 3, South: 2 }, { by: 'Bo' }));
    const taken = await ada.takeBack?.(['scope']);
    expect(taken?.kept).toEqual([]);
    expect(taken?.answers.get('scope')).toMatchObject({ sites: [{ rating: 4 }, { rating: 2 }] });
  });

  it('stays where somebody else rated the same site, or nothing would be left', async () => {
    const { session } = assessment();
    const [ada, bo] = [await session(), await session()];
    await ada.record('scope', bySites({ South: 1 }, { by: 'Ada' }));
    await bo.record('scope', bySites({ North: 3, South: 2 }, { by: 'Bo' }));
    expect((await ada.takeBack?.(['scope']))?.kept).toMatchObject([{ id: 'scope' }]);
    await ada.record('issues', bySites({ South: 1 }, { by: 'Ada' }));
    await bo.record('issues', bySites({ South: 1 }, { by: 'Bo' }));
    expect((await ada.takeBack?.(['issues']))?.kept).toMatchObject([{ id: 'issues' }]);
  });

  it('stays with its note where somebody else changed all of its sites', async () => {
    const { session } = assessment();
    const ada = await session();
    await ada.record('scope', bySites({ South: 1 }, { by: 'Ada' }));
    await ada.record('scope', bySites({ South: 1 }, { by: 'Ada', note: 'Seen.' }));
    const bos = bySites({ North: 3, South: 2 }, { by: 'Bo', note: 'Seen.' });
    await (await session()).record('scope', bos);
    expect((await ada.takeBack?.(['scope', 'scope']))?.kept).toEqual([
      { id: 'scope', theirs: bos },
    ]);
    expect((await session()).answers.get('scope')).toEqual(bos);
  });
});
