import type { AssessmentDocument, AuditDocument } from '../model/document.ts';
import type { DocumentPath, Located } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';

/** A text of a file, and its place. */
interface PlacedText {
  readonly text: string | undefined;
  readonly path: DocumentPath;
}

/** An assessment, as far as a person wrote words into it, with its places. */
export type AssessmentTexts = Located<Pick<AssessmentDocument, 'answers' | 'said' | 'findings'>>;
/** The same of an audit. */
export type AuditTexts = Located<Pick<AuditDocument, 'findings'>>;

/** What is to be said of a text, without its place; `undefined` = nothing. */
export type TextRemark = (text: string, path: DocumentPath) => Problem | undefined;

/** What is to be said of the texts of an assessment, each with its place. */
export function remarkTexts(
  { value, locate }: AssessmentTexts,
  remark: TextRemark,
): readonly Problem[] {
  return remarkEach(textsOfAssessment(value), locate, remark);
}

/** The same for an audit. */
export function remarkAuditTexts(
  { value, locate }: AuditTexts,
  remark: TextRemark,
): readonly Problem[] {
  return remarkEach(textsOfAudit(value), locate, remark);
}

function remarkEach(
  texts: readonly PlacedText[],
  locate: Located<unknown>['locate'],
  remark: TextRemark,
): readonly Problem[] {
  return texts.flatMap(({ text = '', path }) => {
    const found = remark(text, path);
    return found === undefined ? [] : [{ ...found, place: locate(path) }];
  });
}

/** All that a person wrote in words into an assessment. */
function textsOfAssessment({
  answers,
  said = {},
  findings = {},
}: AssessmentTexts['value']): readonly PlacedText[] {
  return [
    ...Object.entries(answers).flatMap(([id, entry]) => answerTexts(entry, ['answers', id])),
    ...Object.entries(said).flatMap(([id, list]) => wordsIn(list, ['said', id])),
    ...Object.entries(findings).flatMap(([id, list]) =>
      list.flatMap((one, index) => findingTexts(one, ['findings', id, index])),
    ),
  ];
}

/** The same of an audit. */
function textsOfAudit({ findings = {} }: AuditTexts['value']): readonly PlacedText[] {
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
