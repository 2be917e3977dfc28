import { putEntry } from '../../../assessment/edit-assessment.ts';
import { answerApart, findingApart, testimonyApart } from '../../../assessment/part-private.ts';
import { putAnswers, putFindings, putSaid } from '../../../assessment/put-entries.ts';
import { changeTestimony, type SaidChange } from '../../../assessment/testimonies.ts';
import { keepWritten } from '../../../assessment/written-items.ts';
import { type LinePatch, revertLines } from '../../../editing/line-patch.ts';
import type { Answer, Assessment, Finding } from '../../../model/assessment.ts';
import type { Standard } from '../../../model/standard.ts';
import { type EditedDocument, type OpenAssessment, settle } from './open-file.ts';

/** What is recorded in one step: answers, and whole lists of findings, by requirement id. */
export interface AssessmentChanges {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** What one person said: it takes the place of what the same one was known to have said. */
  readonly said?: ReadonlyMap<string, SaidChange>;
  /** The lines of the step that is taken back by it: where they are as it left them, they become as they were. */
  readonly undoes?: LinePatch | undefined;
}

/** Whether there is nothing to record. */
export function isEmpty({ answers, findings, said = new Map() }: AssessmentChanges): boolean {
  return answers.size + findings.size + said.size === 0;
}

/** Changes with private lines in private notes alone, wherever they were typed. */
function changesApart({
  answers,
  findings,
  said = new Map(),
}: AssessmentChanges): Required<Omit<AssessmentChanges, 'undoes'>> {
  return {
    answers: new Map(Array.from(answers, ([id, answer]) => [id, answerApart(answer)])),
    findings: new Map(Array.from(findings, ([id, list]) => [id, list.map(findingApart)])),
    said: new Map(
      Array.from(said, ([id, one]) => [id, { ...one, testimony: testimonyApart(one.testimony) }]),
    ),
  };
}

/**
 * Puts changes into the lines of the file. If the result does not say what it should, the whole
 * document is rewritten, which costs the layout that the user gave it, but never an answer.
 */
export function change(
  open: OpenAssessment,
  given: AssessmentChanges,
  standard: Standard,
): OpenAssessment {
  const changes = changesApart(given);
  const { undoes } = given;
  const { written, assessment } = open;
  const said = listsWith(changes.said, assessment.said);
  const wanted = {
    ...assessment,
    answers: new Map([...assessment.answers, ...changes.answers]),
    said: withoutEmpty(new Map([...assessment.said, ...said])),
    findings: new Map([...assessment.findings, ...changes.findings]),
  };
  const order = standard.requirements.map(({ id }) => id);
  const kept = { ...keepWritten(changes, written, standard.requirements), said };
  const edit = (document: EditedDocument): void => {
    for (const [id, answer] of kept.answers) putEntry(document, { id, answer, order });
    for (const [id, list] of said) putEntry(document, { id, said: list, order });
    for (const [id, findings] of kept.findings) putEntry(document, { id, findings, order });
  };
  const { text } = open.parsed;
  const put = (): string | undefined => putChanges(text, kept, order);
  const ways = undoes === undefined ? [put] : [() => revertLines(text, undoes), put];
  return settle(open, { ways, edit, wanted }, standard);
}

/** An entry of which nothing is left is taken out. */
function withoutEmpty(said: Assessment['said']): Assessment['said'] {
  return new Map([...said].filter(([, list]) => list.length > 0));
}

/** The whole lists after the change. */
function listsWith(
  changes: ReadonlyMap<string, SaidChange>,
  known: Assessment['said'],
): Assessment['said'] {
  return new Map(
    Array.from(changes, ([id, said]) => [id, changeTestimony(known.get(id) ?? [], said)]),
  );
}

function putChanges(
  text: string,
  { answers, findings, said }: Pick<Assessment, 'answers' | 'findings' | 'said'>,
  order: readonly string[],
): string | undefined {
  const put = answers.size === 0 ? text : putAnswers(text, answers, order);
  const heard = put === undefined || said.size === 0 ? put : putSaid(put, said, order);
  return heard === undefined ? undefined : putFindings(heard, findings, order);
}
