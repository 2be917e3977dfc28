import { expect, it } from 'vitest';
import {
  remarkNames,
  remarkNamesInAudit,
  remarkPrivate,
  remarkPrivateInAudit,
} from '../../../src/assessment/remarks/remark-private.ts';

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
    third: {
      rating: 2 as const,
      note: 'Why!',
      private: '! fine here',
      evidence: [{ title: 'Minutes' }, { title: '! him' }],
    },
  };
  const said = { first: [{ who: 'Bo', words: hidden }] };
  const findings = { first: [{ evidence: hidden, sample: 'two', note: hidden }] };
  const found = remarkPrivate({ file: 'a.yaml', value: { answers, said, findings }, locate });
  expect(paths).toEqual([
    'answers.first.note',
    'answers.first.sites.North.note',
    'answers.first.said.1.words',
    'answers.second.justification',
    'answers.third.evidence.1.title',
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

it('names that begin as a private line does are told, since they are printed', () => {
  const { paths, locate } = locating();
  const said = [{ who: '! Bo', role: 'teacher', site: '! North', words: 'Never' }];
  const answers = { first: { rating: 2 as const, by: '! Kim', said } };
  const findings = { first: [{ auditor: '! Kim', date: 'in May', auditee: 'Bo' }] };
  const value = { answers, said: { second: said }, findings };
  const found = remarkNames({ file: 'a.yaml', value, locate });
  expect(paths).toEqual([
    'answers.first.by',
    'answers.first.said.0.who',
    'answers.first.said.0.site',
    'said.second.0.who',
    'said.second.0.site',
    'findings.first.0.auditor',
  ]);
  expect(found[0]).toEqual({ key: 'files.name-printed', place: { file: 'a.yaml', line: 1 } });
  expect(remarkNames({ file: 'a.yaml', value: { answers: {} }, locate })).toEqual([]);
});

it('so are those of an audit', () => {
  const { paths, locate } = locating();
  const findings = { F1: { requirement: 'first', interviewees: '! Bo' } };
  const value = { title: '! Spring', auditors: ['Kim', '! Bo'], sites: ['! North'], findings };
  remarkNamesInAudit({ file: 'a.yaml', value, locate });
  expect(paths).toEqual(['title', 'auditors.1', 'sites.0', 'findings.F1.interviewees']);
  expect(remarkNamesInAudit({ file: 'a.yaml', value: {}, locate })).toEqual([]);
});
