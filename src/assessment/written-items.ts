import type { Answer, Finding } from '../model/assessment.ts';
import { resolveItem } from '../model/clauses/item-id.ts';
import type { AssessmentDocument } from '../model/document.ts';
import type { Requirement } from '../model/standard.ts';

/** Answers, and whole lists of findings, by requirement id. */
interface Changes {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/** Names items as a list in a file does that names them already; others by their ids. */
type KeepNames = (
  ids: readonly string[],
  written: readonly string[] | undefined,
) => readonly string[];

/**
 * Changes as they are written into an assessment: an item that the file names by its ref keeps that
 * name there, so that only new items are written by id. Unchanged lists come out the same.
 */
export function keepWritten(
  { answers, findings }: Changes,
  written: Pick<AssessmentDocument, 'answers' | 'findings'>,
  requirements: readonly Requirement[],
): Changes {
  const byId = new Map(requirements.map((one) => [one.id, one]));
  const keeperOf = (id: string): KeepNames => keeper(byId.get(id) ?? { id, items: [] });
  return {
    answers: new Map(
      Array.from(answers, ([id, answer]) => [
        id,
        keepAnswer(answer, written.answers[id], keeperOf(id)),
      ]),
    ),
    findings: new Map(
      Array.from(findings, ([id, list]) => {
        const known = written.findings?.[id];
        const keep = keeperOf(id);
        return [
          id,
          list.map((one, index) => ({ ...one, items: keep(one.items, known?.[index]?.items) })),
        ];
      }),
    ),
  };
}

function keeper(requirement: Pick<Requirement, 'id' | 'items'>): KeepNames {
  return (ids, written = []) => {
    const names = new Map(written.map((typed) => [resolveItem(typed, requirement)?.id, typed]));
    return ids.map((id) => names.get(id) ?? id);
  };
}

function keepAnswer(
  answer: Answer,
  written: AssessmentDocument['answers'][string] | undefined,
  keep: KeepNames,
): Answer {
  const { earlierMissing } = answer;
  const earlier =
    earlierMissing === undefined
      ? {}
      : { earlierMissing: keep(earlierMissing, written?.earlierMissing) };
  return answer.rating === 'na'
    ? { ...answer, ...earlier }
    : { ...answer, ...earlier, missing: keep(answer.missing, written?.missing) };
}
