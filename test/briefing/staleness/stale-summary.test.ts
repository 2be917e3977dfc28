import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateWorkspace } from '../../../src/app/engagement/evaluate-workspace.ts';
import { figureWords } from '../../../src/app/report/remark-figures.ts';
import { findStaleDates } from '../../../src/briefing/staleness/find-stale-dates.ts';
import { findStaleNames } from '../../../src/briefing/staleness/find-stale-names.ts';
import { findStaleSentences } from '../../../src/briefing/staleness/find-stale-sentences.ts';
import { maskProposed } from '../../../src/briefing/staleness/mask-proposed.ts';
import { sentenceAt, sentencesIn } from '../../../src/briefing/staleness/sentences.ts';
import { monthNames } from '../../../src/messages/month-names.ts';
import type { EvaluationRecord } from '../../../src/model/evaluation.ts';
import { english } from '../../support/messages.ts';
import { worldAt } from '../../support/world.ts';

let evaluation: EvaluationRecord;

beforeAll(async () => {
  const world = worldAt(resolve('examples/soehesten-sprogskole'), '2026-10-16');
  ({ evaluation } = await evaluateWorkspace(world, {}));
});

const words = figureWords(english);

describe('sentences of a summary', () => {
  it('end at marks, cells, line breaks and items, and are the whole text together', () => {
    const text = 'A is 8.5.5. **B is;** c\nd\n\n- e\n- f | g<br>h\n## I\n1. j';
    const sentences = sentencesIn(text);
    expect(sentences.map((one) => one.text).join('')).toBe(text);
    expect(sentences.map((one) => one.text.trim().replaceAll('\n', ' '))).toEqual([
      'A is 8.5.5.',
      '**B is;**',
      'c d',
      '',
      '- e',
      '- f |',
      'g<br>',
      'h',
      '## I',
      '1.',
      'j',
    ]);
  });

  it('are found by the place of a letter', () => {
    const text = 'One. Two.';
    expect(sentenceAt(sentencesIn(text), 6)).toEqual({ text: ' Two.', start: 4 });
    expect(sentenceAt([], 6)).toEqual({ text: '', start: 0 });
  });
});

describe('sentences that would say something else now', () => {
  const proposed = [
    '| 2 | Free 268 person-days until 28 Jan 2028, about 18 a month. |',
    'Do this. (closed by 5 March 2027)',
    'Do that. (closed by 8 May 2027)',
    'Do 1 of 4 in 6 weeks. Do 3 of 4 in 2 weeks.',
  ].join('\n');

  function found(text: string): readonly string[] {
    const located = { file: 'summary.en.md', line: 7, text };
    return findStaleSentences({ located, proposed }, monthNames(english), words).map(
      ({ typed, place, now }) => `${place.line}:${place.column} ${typed} > ${now}`,
    );
  }

  it.each([
    [
      '| 2 | Free **283** person-days until 10 Mar 2028, about 18 a month. |',
      [
        '7:14 283 > Free 268 person-days until 28 Jan 2028, about 18 a month.',
        '7:38 10 Mar 2028 > Free 268 person-days until 28 Jan 2028, about 18 a month.',
      ],
    ],
    [
      'Free 283 person-days until 2028-01-28, about 18 a month.',
      ['7:6 283 person-days > Free 268 person-days until 28 Jan 2028, about 18 a month.'],
    ],
    ['Mine.\n\nDo 3 of 5 in 2 weeks.', ['9:9 5 in > Do 3 of 4 in 2 weeks.']],
  ])('%j: each figure that differs, with what it would be', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '',
    '(closed by 8 May 2027) (closed by 5 March 2027)',
    'Free 268 person-days\nuntil 28 January 2028, about *18* a month.',
    'Free 300 euros until 10 Mar 2028.',
    '| 7 | Mine. |',
    'Mine. (closed by 6 April 2027)',
  ])('%j: none where the figures are the same, or the words are a person’s own', (text) => {
    expect(found(text)).toEqual([]);
  });
});

function namesFound(text: string): readonly string[] {
  const located = { file: 'summary.en.md', line: 7, text };
  const about = {
    knockOut: english.text('check.counted.knockOuts'),
    denied: english.text('check.knock-out.denied'),
  };
  return findStaleNames(evaluation, located, about).map(
    ({ typed, place }) => `${place.line}:${place.column} ${typed}`,
  );
}

describe('requirements that are said to be knock-outs', () => {
  it('are told by name and place where they are none', () => {
    const [one, other] = ['Documents in accessible form', 'Special needs results followed'];
    expect(namesFound(`Begin with what alone would fail an audit: ${one}, ${other}.`)).toEqual([
      `7:44 ${one}`,
      `7:74 ${other}`,
    ]);
    expect(namesFound(`Ours.\n${one.replace(' ', '\n')} is a knock-out.`)).toEqual([`8:1 ${one}`]);
  });

  it.each([
    'What alone would fail an audit: Learner data technical protection.',
    'Documents in accessible form is no knock-out. It was.',
    'One knock-out. Documents in accessible form.',
    'The knock-out is that Documents in accessible formats are few.',
    'A knock-out',
  ])('%j: none is told', (text) => {
    expect(namesFound(text)).toEqual([]);
  });
});

describe('what would be proposed now', () => {
  it('is masked, each letter in its place, whatever marks it has', () => {
    const text = '# Ours\n\n**Score 12%.** Old: 𝔸 3.';
    const masked = maskProposed(text, 'Score 12%.\n\nOld: 𝔸 3.');
    expect(masked).toBe('# Ours\n\n**····· ··%.** ···: ·· ·.');
  });
});

describe('the day on which a minor gap ends', () => {
  it('is current where the sentence names its requirement, as many days are such an end', () => {
    const known = new Set([
      ...(evaluation.way?.packages ?? []).map(({ end }) => end),
      ...evaluation.gaps
        .filter(({ gap }) => gap === 'major')
        .flatMap(({ requirement }) =>
          evaluation.work.steps.flatMap((step) =>
            step.requirement === requirement ? [step.end] : [],
          ),
        ),
    ]);
    const text = JSON.stringify(evaluation.way);
    const step = evaluation.work.steps.find(
      ({ end }) => !known.has(end) && !text.includes(end.slice(0, 'yyyy-mm-dd'.length)),
    );
    const result = evaluation.requirements.find(({ id }) => id === step?.requirement);
    const days = (said: string): readonly string[] =>
      findStaleDates(
        evaluation,
        { file: 'summary.en.md', line: 7, text: said },
        monthNames(english),
      ).map(({ typed }) => typed);
    expect(step?.end).toBeDefined();
    expect(days(`Done by ${step?.end}.`)).toEqual([step?.end]);
    expect(days(`${result?.name}: done by ${step?.end}.`)).toEqual([]);
  });
});
