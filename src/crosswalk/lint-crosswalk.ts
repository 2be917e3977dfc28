import type { CrosswalkDocument } from '../model/document.ts';
import type { DocumentPath, Located } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';

/** A title longer than this does not fit a cell of a table. */
const longestTitle = 16;

/**
 * What keeps a correct crosswalk from being fit to ship: another id than its place asks for, no word to its
 * reader, a law without its country or without the state of its rules, titles that are too long, and wording
 * that reads as if copied. An empty list means that it is fit.
 */
export function lintCrosswalk(
  { value, locate }: Located<CrosswalkDocument>,
  wantedId: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (value.id !== wantedId) {
    const values = { id: value.id, wanted: wantedId };
    problems.push({ key: 'lint.framework-id', values, place: locate(['id']) });
  }
  if (value.notice === undefined) {
    problems.push({ key: 'lint.notice-missing', values: { id: value.id }, place: locate(['id']) });
  }
  return [
    ...problems,
    ...textsOf(value).flatMap((text) => lintText(text, locate)),
    ...lintForce(value, locate),
  ];
}

/** A text, and where it stands. */
interface CrosswalkText {
  readonly text: string;
  readonly path: DocumentPath;
  readonly isTitle: boolean;
}

function textsOf({ notice = '', groups }: CrosswalkDocument): readonly CrosswalkText[] {
  const texts = groups.flatMap((group, number) => [
    { text: group.note ?? '', path: ['groups', number, 'note'], isTitle: false },
    ...group.references.flatMap(({ title = '', note = '' }, index) => {
      const path = ['groups', number, 'references', index];
      return [
        { text: title, path: [...path, 'title'], isTitle: true },
        { text: note, path: [...path, 'note'], isTitle: false },
      ];
    }),
  ]);
  return [{ text: notice, path: ['notice'], isTitle: false }, ...texts];
}

function lintText(
  { text, path, isTitle }: CrosswalkText,
  locate: Located<CrosswalkDocument>['locate'],
): readonly Problem[] {
  const words = text.split(/\s+/).filter((word) => word !== '').length;
  const isLong = isTitle && words > longestTitle;
  return [
    ...(/\bshall\b/i.test(text)
      ? [{ key: 'lint.reserved-word', place: locate(path) } as const]
      : []),
    ...(isLong
      ? [
          {
            key: 'lint.title-too-long',
            values: { words, limit: longestTitle },
            place: locate(path),
          } as const,
        ]
      : []),
  ];
}

/** The law of a country says of each rule whether it is in force, even where that is not known. */
function lintForce(
  { country, groups }: CrosswalkDocument,
  locate: Located<CrosswalkDocument>['locate'],
): readonly Problem[] {
  if (country === undefined) return [];
  return groups.flatMap(({ references }, number) =>
    references.flatMap(({ ref, force }, index): readonly Problem[] => {
      const place = locate(['groups', number, 'references', index, 'ref']);
      return force === undefined ? [{ key: 'lint.force-missing', values: { ref }, place }] : [];
    }),
  );
}
