import { editSection } from '../editing/edit-section.ts';
import type { Answer, Finding, Testimony } from '../model/assessment.ts';
import { answersSection, entryOf, findingsSection, saidSection } from './edit-assessment.ts';

/**
 * Puts answers into the text of an assessment, as `editSection` does: a new one goes where the standard
 * has its requirement. `order` holds the requirement ids in the order of the standard.
 */
export function putAnswers(
  text: string,
  changes: ReadonlyMap<string, Answer>,
  order: readonly string[],
): string | undefined {
  const steps = Array.from(changes, ([id, answer]) => entryOf({ id, answer, order }));
  return editSection(text, answersSection, steps);
}

/** The same for what was said about requirements: each list is the whole list after the change. */
export function putSaid(
  text: string,
  changes: ReadonlyMap<string, readonly Testimony[]>,
  order: readonly string[],
): string | undefined {
  const steps = Array.from(changes, ([id, said]) => entryOf({ id, said, order }));
  return editSection(text, saidSection, steps);
}

/**
 * The same for the findings on requirements: each list is the whole list after the change. New
 * findings go below the existing ones; `findings:` is added at the end where it is absent.
 */
export function putFindings(
  text: string,
  changes: ReadonlyMap<string, readonly Finding[]>,
  order: readonly string[],
): string | undefined {
  if (changes.size === 0) return text;
  const steps = Array.from(changes, ([id, findings]) => entryOf({ id, findings, order }));
  return editSection(text, findingsSection, steps);
}
