import { isSameAssessment, putEntry } from '../../../assessment/edit-assessment.ts';
import { answerApart, findingApart, testimonyApart } from '../../../assessment/part-private.ts';
import { putAnswers, putFindings, putSaid } from '../../../assessment/put-entries.ts';
import { putTestimony, type SaidChange, withMeanwhile } from '../../../assessment/testimonies.ts';
import { keepWritten } from '../../../assessment/written-items.ts';
import { serializeDocument } from '../../../editing/edit-document.ts';
import { isThere } from '../../../files/disk/is-there.ts';
import { readDocumentFile } from '../../../files/disk/read-file.ts';
import { shownPath } from '../../../files/disk/shown-path.ts';
import { decodeText, markBefore } from '../../../files/text/decode-text.ts';
import type { ParsedYaml } from '../../../files/yaml/parse-yaml.ts';
import type { Answer, Assessment, Finding } from '../../../model/assessment.ts';
import type { AssessmentDocument } from '../../../model/document.ts';
import { EomsError } from '../../../model/problem.ts';
import type { Standard } from '../../../model/standard.ts';
import { readAssessment } from '../../engagement/open-assessment.ts';
import { refuseResult } from './refuse-result.ts';

/** What is recorded in one step: answers, and whole lists of findings, by requirement id. */
export interface AssessmentChanges {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** What one person said: it takes the place of what the same one was known to have said. */
  readonly said?: ReadonlyMap<string, SaidChange>;
}

/** Whether there is nothing to record. */
export function isEmpty({ answers, findings, said = new Map() }: AssessmentChanges): boolean {
  return answers.size + findings.size + said.size === 0;
}

/** The assessment as it is on disk now, as it may have been edited by hand, or created. */
export async function reopenAsItStands(
  open: OpenAssessment,
  standard: Standard,
): Promise<OpenAssessment> {
  const { path } = open;
  if (open.isNew && !isThere(path)) return open;
  const bytes = await readDocumentFile(path);
  return !open.isNew && open.bytes.equals(bytes) ? open : openBytes(bytes, path, standard);
}

/** An assessment on disk, and its content. */
export interface OpenAssessment {
  /** It does not exist yet, so its content has no places. */
  readonly isNew: boolean;
  readonly path: string;
  readonly bytes: Buffer;
  readonly parsed: ParsedYaml;
  readonly written: AssessmentDocument;
  readonly assessment: Assessment;
}

/** Reads an assessment from its bytes. */
export function openBytes(bytes: Uint8Array, path: string, standard: Standard): OpenAssessment {
  const { document, assessment } = readAssessment(bytes, shownPath(path), standard);
  const { parsed, value: written } = document;
  return { isNew: false, path, bytes: Buffer.from(bytes), parsed, written, assessment };
}

/** Changes with private lines in private notes alone, wherever they were typed. */
function changesApart({
  answers,
  findings,
  said = new Map(),
}: AssessmentChanges): Required<AssessmentChanges> {
  return {
    answers: new Map(Array.from(answers, ([id, answer]) => [id, answerApart(answer)])),
    findings: new Map(Array.from(findings, ([id, list]) => [id, list.map(findingApart)])),
    said: new Map(
      Array.from(said, ([id, { testimony, seen }]) => [
        id,
        { testimony: testimonyApart(testimony), seen },
      ]),
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
  const { path, bytes, parsed, written, assessment } = open;
  const said = listsWith(changes.said, assessment.said);
  const wanted = {
    ...assessment,
    answers: new Map([...assessment.answers, ...changes.answers]),
    said: new Map([...assessment.said, ...said]),
    findings: new Map([...assessment.findings, ...changes.findings]),
  };
  const order = standard.requirements.map(({ id }) => id);
  const kept = { ...keepWritten(changes, written, standard.requirements), said };
  const text = decodeText(bytes, path);
  const mark = markBefore(text, bytes);
  const reopen = (saved: string): OpenAssessment =>
    openBytes(Buffer.concat([mark, Buffer.from(saved)]), path, standard);
  const put = putChanges(text, kept, order);
  const reopened = put === undefined ? undefined : unlessRefused(() => reopen(put));
  if (reopened !== undefined && isSameAssessment(reopened.assessment, wanted)) return reopened;
  const document = parsed.document();
  for (const [id, answer] of kept.answers) putEntry(document, { id, answer, order });
  for (const [id, list] of said) putEntry(document, { id, said: list, order });
  for (const [id, findings] of kept.findings) putEntry(document, { id, findings, order });
  return refuseResult(shownPath(path), () => reopen(serializeDocument(document)));
}

/** The whole lists after the change. */
function listsWith(
  changes: ReadonlyMap<string, SaidChange>,
  known: Assessment['said'],
): Assessment['said'] {
  return new Map(
    Array.from(changes, ([id, said]) => {
      const list = known.get(id) ?? [];
      return [id, putTestimony(list, withMeanwhile(list, said))];
    }),
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

export function unlessRefused<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof EomsError) return undefined;
    throw error;
  }
}
