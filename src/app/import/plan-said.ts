import { isDeepStrictEqual } from 'node:util';
import {
  isSameSpeaker,
  putTestimony,
  type SaidChange,
  testimoniesOn,
} from '../../assessment/testimonies.ts';
import type { FilledForm, FilledRequirement } from '../../exchange/read-filled-form.ts';
import type { Testimony } from '../../model/assessment.ts';
import type { Requirement, Standard } from '../../model/standard.ts';
import { joinPrivate, privateApart } from '../../model/text/private-lines.ts';
import { type Interviewed, reviseWords } from '../answers/interview-store.ts';
import type { PlannedRecords } from './plan-finding.ts';

/** What becomes of what one person said about a requirement. */
export interface SaidStep {
  readonly requirement: Requirement;
  readonly testimony: Testimony;
  /** `replaced`: it takes the place of what the same person said before. */
  readonly outcome: 'new' | 'known' | 'replaced';
  readonly earlier: Testimony | undefined;
}

/**
 * What becomes of everything on an interview form, given what is there: it goes next to what others said, and in
 * the place of what the same person said before. What is left empty takes nothing away.
 */
export function planSaid(
  form: FilledForm,
  standing: PlannedRecords,
  { standard, person }: { readonly standard: Standard; readonly person: Interviewed },
): readonly SaidStep[] {
  const requirements = new Map(standard.requirements.map((one) => [one.id, one]));
  return form.entries.flatMap((entry): readonly SaidStep[] => {
    const requirement = requirements.get(entry.requirement);
    if (requirement === undefined) return [];
    const { id } = requirement;
    const earlier = testimoniesOn(id, standing).findLast((one) => isSameSpeaker(one, person));
    const testimony = reviseWords(earlier, wordsOf(entry, earlier), person);
    const outcome = outcomeOf(earlier, testimony);
    if (outcome !== 'known') {
      standing.said.set(id, putTestimony(standing.said.get(id) ?? [], testimony));
    }
    return [{ requirement, testimony, outcome, earlier }];
  });
}

function outcomeOf(earlier: Testimony | undefined, testimony: Testimony): SaidStep['outcome'] {
  if (earlier === undefined) return 'new';
  return isDeepStrictEqual(earlier, testimony) ? 'known' : 'replaced';
}

function wordsOf(
  { note: answer, evidence, rating }: FilledRequirement,
  earlier: Testimony | undefined,
): Pick<Testimony, 'words' | 'private' | 'shows'> {
  const typed = [answer, evidence].filter((part) => part !== '').join('\n');
  const { note = earlier?.words ?? '', private: own } = privateApart({ note: typed });
  const all = joinPrivate([earlier?.private, own]);
  return {
    words: note,
    ...(typeof rating === 'number' ? { shows: rating } : {}),
    ...(all === '' ? {} : { private: all }),
  };
}

/** The steps that write something, as a change by requirement: each requirement stands once on a form. */
export function saidChanges(steps: readonly SaidStep[]): ReadonlyMap<string, SaidChange> {
  return new Map(
    steps
      .filter(({ outcome }) => outcome !== 'known')
      .map(({ requirement, testimony, earlier }) => [requirement.id, { testimony, seen: earlier }]),
  );
}
