import type { AssessmentDocument, AuditDocument } from '../model/document.ts';
import type { DocumentPath } from '../model/located.ts';

/** A text of a file, and its place. */
export interface PlacedText {
  readonly text: string | undefined;
  readonly path: DocumentPath;
}

/** All that a person wrote in words into an assessment. */
export function textsOfAssessment({
  answers,
  said = {},
  findings = {},
}: Pick<AssessmentDocument, 'answers' | 'said' | 'findings'>): readonly PlacedText[] {
  return [
    ...Object.entries(answers).flatMap(([id, entry]) => answerTexts(entry, ['answers', id])),
    ...Object.entries(said).flatMap(([id, list]) => wordsIn(list, ['said', id])),
    ...Object.entries(findings).flatMap(([id, list]) =>
      list.flatMap((one, index) => findingTexts(one, ['findings', id, index])),
    ),
  ];
}

/** The same of an audit. */
export function textsOfAudit({
  findings = {},
}: Pick<AuditDocument, 'findings'>): readonly PlacedText[] {
  return Object.entries(findings).flatMap(([name, one]) => findingTexts(one, ['findings', name]));
}

function answerTexts(
  { note, justification, sites = {}, said = [] }: AssessmentDocument['answers'][string],
  path: DocumentPath,
): readonly PlacedText[] {
  return [
    { text: note, path: [...path, 'note'] },
    { text: justification, path: [...path, 'justification'] },
    ...Object.entries(sites).map(([site, one]) => {
      return { text: one.note, path: [...path, 'sites', site, 'note'] };
    }),
    ...wordsIn(said, [...path, 'said']),
  ];
}

function wordsIn(
  list: readonly { readonly words: string }[],
  path: DocumentPath,
): readonly PlacedText[] {
  return list.map(({ words }, index) => ({ text: words, path: [...path, index, 'words'] }));
}

function findingTexts(
  finding: { readonly evidence?: string; readonly sample?: string; readonly note?: string },
  path: DocumentPath,
): readonly PlacedText[] {
  return (['evidence', 'sample', 'note'] as const).map((field) => {
    return { text: finding[field], path: [...path, field] };
  });
}
