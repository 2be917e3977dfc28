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
import { isWritten, type PlannedRecords } from './plan-finding.ts';

/** What becomes of what one person said about a requirement. */
export interface SaidStep {
  readonly requirement: Requirement;
  readonly testimony: Testimony;
  /** `replaced`: it takes the place of what the same person said before, or adds to it; `kept`: that stays. */
  readonly outcome: 'new' | 'known' | 'kept' | 'replaced';
  readonly earlier: Testimony | undefined;
}

/** Whose words are on a form, and what may become of those that are there. */
interface SaidSource {
  readonly standard: Standard;
  readonly person: Interviewed;
  readonly mayReplace: boolean;
}

/**
 * What becomes of everything on an interview form, given what is there: it goes next to what others said. What
 * goes by the same name, role and site stays unless it may be replaced: it can be another person, or an older
 * form. What is left empty takes nothing away.
 */
export function planSaid(
  form: FilledForm,
  standing: PlannedRecords,
  { standard, person, mayReplace }: SaidSource,
): readonly SaidStep[] {
  const requirements = new Map(standard.requirements.map((one) => [one.id, one]));
  return form.entries.flatMap((entry): readonly SaidStep[] => {
    const requirement = requirements.get(entry.requirement);
    if (requirement === undefined) return [];
    const { id } = requirement;
    const earlier = testimoniesOn(id, standing).findLast((one) => isSameSpeaker(one, person));
    const testimony = reviseWords(earlier, wordsOf(entry, earlier), person);
    const outcome = outcomeOf(earlier, testimony, mayReplace);
    if (isWritten({ outcome })) {
      standing.said.set(id, putTestimony(standing.said.get(id) ?? [], testimony));
    }
    return [{ requirement, testimony, outcome, earlier }];
  });
}

function outcomeOf(
  earlier: Testimony | undefined,
  testimony: Testimony,
  mayReplace: boolean,
): SaidStep['outcome'] {
  if (earlier === undefined) return 'new';
  if (isDeepStrictEqual(earlier, testimony)) return 'known';
  return mayReplace || onlyAdds(earlier, testimony) ? 'replaced' : 'kept';
}

/** Whether nothing of what was said before is lost. */
function onlyAdds({ words, shows }: Testimony, testimony: Testimony): boolean {
  const hasWords = `\n${testimony.words}\n`.includes(`\n${words}\n`) || words === '';
  return hasWords && (shows === undefined || shows === testimony.shows);
}

/** What a form says, with what was said before in the place of what it leaves empty. */
function wordsOf(
  { note: answer, evidence, rating }: FilledRequirement,
  earlier: Partial<Testimony> = {},
): Pick<Testimony, 'words' | 'private' | 'shows'> {
  const typed = [answer, evidence].filter((part) => part !== '').join('\n');
  const { note = earlier.words ?? '', private: own } = privateApart({ note: typed });
  const all = joinPrivate([earlier.private, own]);
  const shows = typeof rating === 'number' ? rating : earlier.shows;
  return {
    words: note,
    ...(shows === undefined ? {} : { shows }),
    ...(all === '' ? {} : { private: all }),
  };
}

/** The steps that write something, as a change by requirement: each requirement stands once on a form. */
export function saidChanges(steps: readonly SaidStep[]): ReadonlyMap<string, SaidChange> {
  return new Map(
    steps
      .filter(isWritten)
      .map(({ requirement, testimony, earlier }) => [requirement.id, { testimony, seen: earlier }]),
  );
}
