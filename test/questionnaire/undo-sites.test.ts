import { expect, it } from 'vitest';
import type { Answer } from '../../src/model/assessment.ts';
import { beginQuestionnaire } from '../../src/questionnaire/questionnaire.ts';
import { undoChange } from '../../src/questionnaire/undo.ts';
import { aRequirement } from '../support/build-data.ts';

it('takes back an answer of which sites stay, and says both', () => {
  const was: Answer = { rating: 1, missing: [], evidence: [] };
  const theirs: Answer = { ...was, rating: 2 };
  const begun = beginQuestionnaire([aRequirement({ id: 'a' })], new Map([['a', was]]));
  const change = { position: 0, ids: ['a'], timesBefore: 0 };
  const kept = { id: 'a', theirs, sites: [{ site: 'Hill', rating: 2 }] };
  const taken = { answers: new Map([['a', theirs]]), kept: [kept] };
  const { notices } = undoChange(begun, change, { taken, at: '2027-01-11T09:00:00Z' });
  expect(notices).toMatchObject([
    { kind: 'undone', undone: [{ was, now: theirs, isInPart: true }] },
    { kind: 'not-undone', kept },
  ]);
});
