import type { AssessmentDocument, AuditDocument } from '../../model/document.ts';
import type { DocumentPath, Located } from '../../model/located.ts';
import type { Problem } from '../../model/problem.ts';
import type { PlacedName } from '../../model/text/open-names.ts';

/** A text of a file, and its place. */
interface PlacedText {
  readonly text: string | undefined;
  readonly path: DocumentPath;
}

/** An assessment, as far as a person wrote words into it, with its places. */
export type AssessmentTexts = Located<Pick<AssessmentDocument, 'answers' | 'said' | 'findings'>>;
/** The same of an audit. */
export type AuditTexts = Located<
  Pick<AuditDocument, 'findings'> & Partial<Pick<AuditDocument, 'title' | 'auditors' | 'sites'>>
>;

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
  {
    note,
    justification,
    sites = {},
    said = [],
    evidence = [],
  }: AssessmentDocument['answers'][string],
  path: DocumentPath,
): readonly PlacedText[] {
  return [
    { text: note, path: [...path, 'note'] },
    { text: justification, path: [...path, 'justification'] },
    ...Object.entries(sites).map(([site, one]) => {
      return { text: one.note, path: [...path, 'sites', site, 'note'] };
    }),
    ...wordsIn(said, [...path, 'said']),
    ...evidence.map(({ title }, index) => {
      return { text: title, path: [...path, 'evidence', index, 'title'] };
    }),
  ];
}

/** All names that a person wrote into an assessment: of people, sites and audits. */
export function namesOfAssessment({
  answers,
  said = {},
  findings = {},
}: AssessmentTexts['value']): readonly PlacedName[] {
  return [
    ...Object.entries(answers).flatMap(([id, { by, said: heard = [] }]) => [
      { name: by, path: ['answers', id, 'by'] },
      ...speakersIn(heard, ['answers', id, 'said']),
    ]),
    ...Object.entries(said).flatMap(([id, list]) => speakersIn(list, ['said', id])),
    ...Object.entries(findings).flatMap(([id, list]) =>
      list.flatMap((one, index) => findingNames(one, ['findings', id, index])),
    ),
  ];
}

/** The same of an audit. */
export function namesOfAudit({
  title,
  auditors = [],
  sites = [],
  findings = {},
}: AuditTexts['value']) {
  return [
    { name: title, path: ['title'] },
    ...auditors.map((name, at) => ({ name, path: ['auditors', at] })),
    ...sites.map((name, at) => ({ name, path: ['sites', at] })),
    ...Object.entries(findings).flatMap(([id, one]) => findingNames(one, ['findings', id])),
  ];
}

function speakersIn(
  list: readonly { readonly who: string; readonly role?: string; readonly site?: string }[],
  path: DocumentPath,
): readonly PlacedName[] {
  return list.flatMap((one, index) =>
    (['who', 'role', 'site'] as const).map((field) => {
      return { name: one[field], path: [...path, index, field] };
    }),
  );
}

const nameFields = ['date', 'auditor', 'auditee', 'site', 'interviewees', 'audit'] as const;

function findingNames(
  finding: Readonly<Partial<Record<(typeof nameFields)[number], string>>>,
  path: DocumentPath,
): readonly PlacedName[] {
  return nameFields.map((field) => ({ name: finding[field], path: [...path, field] }));
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
