import type { AssessmentDocument, AuditDocument } from '../model/document.ts';
import type { DocumentPath, Located } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';
import { hasPrivateLines } from '../model/text/private-lines.ts';

/** A text of a file, and its place. */
interface PlacedText {
  readonly text: string | undefined;
  readonly path: DocumentPath;
}

/**
 * Texts of an assessment or an audit that have lines which begin with `!`: these are private, and printed
 * nowhere, which somebody who wrote them by hand may not have meant.
 */
export function remarkPrivate({
  value,
  locate,
}: Located<Pick<AssessmentDocument, 'answers' | 'said' | 'findings'>>): readonly Problem[] {
  const texts = [
    ...Object.entries(value.answers).flatMap(([id, entry]) => answerTexts(entry, ['answers', id])),
    ...Object.entries(value.said ?? {}).flatMap(([id, list]) => wordsIn(list, ['said', id])),
    ...Object.entries(value.findings ?? {}).flatMap(([id, list]) =>
      list.flatMap((one, index) => findingTexts(one, ['findings', id, index])),
    ),
  ];
  return remarksOn(texts, locate);
}

/** The same for an audit. */
export function remarkPrivateInAudit({
  value,
  locate,
}: Located<Pick<AuditDocument, 'findings'>>): readonly Problem[] {
  const texts = Object.entries(value.findings ?? {}).flatMap(([name, one]) =>
    findingTexts(one, ['findings', name]),
  );
  return remarksOn(texts, locate);
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

function remarksOn(
  texts: readonly PlacedText[],
  locate: Located<unknown>['locate'],
): readonly Problem[] {
  return texts
    .filter(({ text = '' }) => hasPrivateLines(text))
    .map(({ path }) => ({ key: 'assessment.private-line', place: locate(path) }));
}
