import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateWorkspace } from '../../src/app/engagement/evaluate-workspace.ts';
import type { Notice } from '../../src/model/notice.ts';
import { put, temporaryFolder } from '../support/folders.ts';
import { putReadingYears, readingAssessment, threeYears } from '../support/reading-years.ts';
import { worldAt } from '../support/world.ts';

const base = temporaryFolder();
let count = 0;

/** The days on the trend of an engagement with these assessments, and the names of what was said of files. */
async function trendOf(
  assessments: Readonly<Record<string, string>>,
  options: { readonly assessment?: string; readonly before?: string } = {},
) {
  count += 1;
  const folder = putReadingYears(join(base, `library-${count}`), assessments);
  const notices: Notice[] = [];
  const world = { ...worldAt(folder, '2026-11-23'), note: (one: Notice) => notices.push(one) };
  const { evaluation } = await evaluateWorkspace(world, { ...options, trend: true });
  const { trend } = evaluation;
  return {
    days: trend?.points.map(({ started }) => started),
    left: trend === undefined ? undefined : [trend.older, trend.leftOut],
    said: notices.filter(({ key }) => key.startsWith('cli.trend')),
    comparison: evaluation.comparison?.before.started,
  };
}

const allThree = ['2024-03-04', '2025-03-03', '2026-03-02'];

describe('the assessments of an engagement', () => {
  it('make a trend from the third on, whatever they are called', async () => {
    const { '2024-03-04.yaml': first, ...two } = threeYears;
    expect((await trendOf(two)).days).toBeUndefined();
    expect((await trendOf({ ...two, 'z-first.yaml': first })).days).toEqual(allThree);
  });

  it('are not told of where the trend was not asked for, or nothing earlier is wanted', async () => {
    const folder = putReadingYears(join(base, 'unasked'), threeYears);
    const { evaluation } = await evaluateWorkspace(worldAt(folder, '2026-11-23'), {});
    expect(evaluation).not.toHaveProperty('trend');
    expect(await trendOf(threeYears, { before: 'none' })).toMatchObject({
      days: undefined,
      comparison: undefined,
    });
  });

  it('stand beside what is compared with', async () => {
    const before = join('assessments', '2025-03-03.yaml');
    expect(await trendOf(threeYears, { before })).toMatchObject({
      days: allThree,
      comparison: '2025-03-03',
    });
  });

  it('are those up to the one that is reported', async () => {
    const later = { ...threeYears, '2027-03-01.yaml': readingAssessment('2027-03-01', [4]) };
    const assessment = join('assessments', '2026-03-02.yaml');
    expect((await trendOf(later, { assessment })).days).toEqual(allThree);
    const second = join('assessments', '2025-03-03.yaml');
    expect((await trendOf(later, { assessment: second })).days).toBeUndefined();
  });

  it('of one day come in the order of their names', async () => {
    const again = {
      ...threeYears,
      '2026-09-01.yaml': readingAssessment('2026-03-02', [4, 4, 4, 4]),
    };
    expect((await trendOf(again)).days).toEqual([...allThree, '2026-03-02']);
    const first = join('assessments', '2026-03-02.yaml');
    expect((await trendOf(again, { assessment: first })).days).toEqual(allThree);
  });

  it('are not their copies', async () => {
    const copied = {
      ...threeYears,
      '2025-03-03 (1).yaml': threeYears['2025-03-03.yaml'],
      '2024-03-04.sync-conflict-20250101-101010-ABCDEFG.yaml': threeYears['2024-03-04.yaml'],
    };
    expect(await trendOf(copied)).toMatchObject({ days: allThree, left: [0, 0], said: [] });
  });

  it('are the last eight, the others counted and not read', async () => {
    const years = Array.from({ length: 10 }, (_, index) => `${2016 + index}-03-02`);
    const many = Object.fromEntries(
      years.map((day) => [`${day}.yaml`, readingAssessment(day, [1, 1, 1, 1])]),
    );
    const broken = `${readingAssessment('2015-03-02', [])}\nnonsense: 1\n`;
    const { days, left, said } = await trendOf({ ...many, '2015-03-02.yaml': broken });
    expect(days).toEqual(years.slice(2));
    expect({ left, said }).toEqual({ left: [3, 0], said: [] });
  });

  it('are left out, and named, where they cannot be read or are by another standard', async () => {
    const odd = {
      ...threeYears,
      '2021-03-01.yaml': 'schema: eoms/audit@1\nid: x\n',
      '2022-03-07.yaml': `${readingAssessment('2022-03-07', [])}\nnonsense: 1\n`,
      '2023-03-06.yaml': readingAssessment('2023-03-06', [1]).replace('reading-', 'writing-'),
    };
    const { days, left, said } = await trendOf(odd);
    expect({ days, left }).toEqual({ days: allThree, left: [0, 2] });
    expect(said).toEqual([
      {
        key: 'cli.trend-other-standard',
        values: {
          file: expect.stringContaining('2023-03-06.yaml'),
          found: 'writing-lessons',
        },
      },
      {
        key: 'cli.trend-unreadable',
        values: expect.objectContaining({ file: expect.stringContaining('2022-03-07.yaml') }),
        isWarning: true,
      },
    ]);
  });

  it('that do not say when they were begun do not stand in the way of one that is named', async () => {
    const odd = { ...threeYears, '2022-03-07.yaml': 'schema: eoms/assessment@1\nanswers: {}\n' };
    const assessment = join('assessments', '2026-03-02.yaml');
    const { days, left, said } = await trendOf(odd, { assessment });
    expect({ days, left }).toEqual({ days: allThree, left: [0, 1] });
    expect(said).toMatchObject([{ key: 'cli.trend-unreadable' }]);
  });

  it('count for another file of the last day only once', async () => {
    count += 1;
    const folder = putReadingYears(join(base, `library-${count}`), threeYears);
    const elsewhere = put(join(base, 'desk'), {
      'draft.yaml': readingAssessment('2026-03-02', [4, 4, 4, 4]),
    });
    const { evaluation } = await evaluateWorkspace(worldAt(folder, '2026-11-23'), {
      assessment: join(elsewhere, 'draft.yaml'),
      trend: true,
    });
    expect(evaluation.trend?.points.map(({ score }) => score)).toEqual([0.3125, 0.5, 1]);
  });

  it('are those of one institution: an assessment of another engagement has none here', async () => {
    const here = putReadingYears(join(base, 'here'), threeYears);
    const there = putReadingYears(join(base, 'there'), threeYears);
    const { evaluation } = await evaluateWorkspace(worldAt(here, '2026-11-23'), {
      assessment: join(there, 'assessments', '2026-03-02.yaml'),
      trend: true,
    });
    expect(evaluation).not.toHaveProperty('trend');
  });
});
