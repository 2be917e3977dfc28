import { expect, it } from 'vitest';
import { remarkPrivate, remarkPrivateInAudit } from '../../src/assessment/remark-private.ts';

const hidden = 'Seen\n ! not for others';

function locating() {
  const paths: string[] = [];
  const locate = (path: readonly (string | number)[]) => {
    paths.push(path.join('.'));
    return { file: 'a.yaml', line: paths.length };
  };
  return { paths, locate };
}

it('every text of an assessment with a private line in it is named, where it stands', () => {
  const { paths, locate } = locating();
  const answers = {
    first: {
      rating: 'sites' as const,
      note: hidden,
      sites: { North: { rating: 1 as const, note: hidden }, South: { rating: 2 as const } },
      said: [
        { who: 'Bo', words: 'Never!' },
        { who: 'Kim', words: hidden },
      ],
    },
    second: { rating: 'na' as const, justification: hidden },
    third: { rating: 2 as const, note: 'Why!', private: '! fine here' },
  };
  const said = { first: [{ who: 'Bo', words: hidden }] };
  const findings = { first: [{ evidence: hidden, sample: 'two', note: hidden }] };
  const found = remarkPrivate({ file: 'a.yaml', value: { answers, said, findings }, locate });
  expect(paths).toEqual([
    'answers.first.note',
    'answers.first.sites.North.note',
    'answers.first.said.1.words',
    'answers.second.justification',
    'said.first.0.words',
    'findings.first.0.evidence',
    'findings.first.0.note',
  ]);
  expect(found[0]).toEqual({
    key: 'assessment.private-line',
    place: { file: 'a.yaml', line: 1 },
  });
  expect(remarkPrivate({ file: 'a.yaml', value: { answers: {} }, locate })).toEqual([]);
});

it('so is every text of an audit', () => {
  const { paths, locate } = locating();
  const findings = { F1: { requirement: 'first', sample: hidden } };
  expect(remarkPrivateInAudit({ file: 'a.yaml', value: { findings }, locate })).toHaveLength(1);
  expect(remarkPrivateInAudit({ file: 'a.yaml', value: {}, locate })).toEqual([]);
  expect(paths).toEqual(['findings.F1.sample']);
});
