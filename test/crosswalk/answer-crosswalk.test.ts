import { describe, expect, it } from 'vitest';
import { answerCrosswalk, countShowings } from '../../src/crosswalk/answer-crosswalk.ts';
import { buildCrosswalk } from '../../src/crosswalk/build-crosswalk.ts';
import { mapCrosswalk } from '../../src/crosswalk/map-crosswalk.ts';
import type { Crosswalk } from '../../src/model/crosswalk.ts';
import type { CrosswalkDocument } from '../../src/model/document.ts';
import { evaluationOf, standard } from '../report/report-of.ts';
import { anAnswer, anEngagement } from '../support/build-data.ts';

type References = CrosswalkDocument['groups'][number]['references'];

const head = {
  schema: 'eoms/crosswalk@1',
  id: 'charter',
  standard: 'tiny',
  kind: 'law',
  title: 'Charter',
  standing: 'current',
  complete: true,
  state: 'confirmed',
  confidence: 'inferred',
  source: 'The charter',
} as const;

function crosswalkOf(...references: References): Crosswalk {
  return buildCrosswalk({ ...head, groups: [{ references }] });
}

/** The clause that answers a reference, and the ratings of what it asks. */
interface Said {
  readonly clause: string;
  readonly answers: Readonly<Record<string, number | 'na'>>;
}

/** What is said of a reference that one clause answers, by the answers given. */
function showingOf({ clause, answers }: Said) {
  const given = new Map(Object.entries(answers).map(([id, rating]) => [id, anAnswer(rating)]));
  const evaluation = evaluationOf({ answers: given, engagement: anEngagement() });
  const crosswalk = crosswalkOf({ ref: '1', clauses: { [clause]: 'overlap' } });
  return answerCrosswalk(crosswalk, evaluation).groups[0]?.references[0]?.showing;
}

describe('what is already shown', () => {
  it.each([
    ['all in place', { clause: '3', answers: { kitchen: 4, songs: 3 } }, 'shown'],
    ['one of two unanswered', { clause: '3', answers: { songs: 4 } }, 'partly'],
    ['one of two with a gap', { clause: '3', answers: { kitchen: 0, songs: 4 } }, 'partly'],
    ['nothing but gaps', { clause: '3', answers: { kitchen: 0, songs: 1 } }, 'not-shown'],
    ['nothing answered', { clause: '3', answers: {} }, 'open'],
    ['all set aside', { clause: '2.1', answers: { books: 'na' } }, 'out-of-scope'],
    ['a clause above what asks', { clause: '2', answers: { books: 4 } }, 'shown'],
  ] as const)('%s', (_what, said, showing) => {
    expect(showingOf(said)).toBe(showing);
  });

  it('is nothing where nothing answers, and what is repealed is not asked for', () => {
    const crosswalk = crosswalkOf({ ref: '1' }, { ref: '2', force: 'repealed' });
    const answers = answerCrosswalk(crosswalk, evaluationOf({ engagement: anEngagement() }));
    expect(answers.groups[0]?.references.map(({ ref, showing }) => [ref, showing])).toEqual([
      ['1', 'no-partner'],
    ]);
    expect(countShowings(answers)).toMatchObject({ 'no-partner': 1, shown: 0, open: 0 });
  });

  it('leaves out what is for other kinds of institution', () => {
    const groups: CrosswalkDocument['groups'] = [
      { name: 'Schools', types: ['school', 'vocational'], references: [{ ref: '1' }] },
      { name: 'Nurseries', types: ['early-childhood'], references: [{ ref: '1' }] },
      { name: 'All', references: [{ ref: '1' }] },
    ];
    const evaluation = evaluationOf({ engagement: anEngagement() });
    const answers = answerCrosswalk(buildCrosswalk({ ...head, groups }), evaluation);
    expect(answers.groups.map(({ name }) => name)).toEqual(['Schools', 'All']);
  });
});

describe('a map', () => {
  it('has each clause with what it asks, and what has no partner on either side', () => {
    const crosswalk = crosswalkOf(
      { ref: '1', clauses: { '3': 'equal', '1': 'supports' } },
      { ref: '2' },
    );
    const { groups, clausesAlone } = mapCrosswalk(crosswalk, standard);
    const [first, second] = groups[0]?.references ?? [];
    expect(first?.clauses.map(({ clause, relation, title }) => [clause, relation, title])).toEqual([
      ['1', 'supports', 'Title of 1'],
      ['3', 'equal', 'Title of 3'],
    ]);
    expect(first?.clauses[1]?.requirements.map(({ id }) => id)).toEqual(['kitchen', 'songs']);
    expect(second?.clauses).toEqual([]);
    expect(clausesAlone.map(({ clause }) => clause)).toEqual(['2.1']);
  });

  it('puts the title of the clause above before one that several clauses share', () => {
    const clauses = ['1', '1.1', '2', '2.1'].map((clause) => ({
      clause,
      title: clause.includes('.') ? 'General' : `Part ${clause}`,
      untitled: false,
    }));
    const crosswalk = crosswalkOf({ ref: '1', clauses: { '1.1': 'equal', '2': 'equal' } });
    const { groups } = mapCrosswalk(crosswalk, { ...standard, clauses });
    expect(groups[0]?.references[0]?.clauses.map(({ title }) => title)).toEqual([
      'Part 1: General',
      'Part 2',
    ]);
  });
});

describe('what is said once', () => {
  it('counts below, until something below says otherwise', () => {
    const { groups } = buildCrosswalk({
      ...head,
      groups: [
        {
          state: 'recalled',
          confidence: 'recalled',
          source: 'Memory',
          references: [{ ref: '1' }, { ref: '2', state: 'not-found', source: 'Nowhere' }],
        },
        { references: [{ ref: '1' }] },
      ],
    });
    const said = groups.flatMap(({ references }) =>
      references.map(({ state, confidence, source }) => [state, confidence, source]),
    );
    expect(said).toEqual([
      ['recalled', 'recalled', 'Memory'],
      ['not-found', 'recalled', 'Nowhere'],
      ['confirmed', 'inferred', 'The charter'],
    ]);
  });
});
