import type { AssessmentDocument } from '../../model/document.ts';
import type { DocumentPath, Located } from '../../model/located.ts';
import type { Problem } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { suggestWord } from '../../model/text/suggest-word.ts';
import { speakerKey } from '../testimonies.ts';

type SaidInDocument = Pick<AssessmentDocument, 'answers' | 'said'>;
type Entry = NonNullable<AssessmentDocument['said']>[string][number];

/** What one person said, and where it is written. */
interface PlacedEntry {
  readonly id: string;
  readonly entry: Entry;
  readonly path: DocumentPath;
}

/**
 * What is worth knowing of what people said, but no error: a role that the standard does not have, which
 * stands apart from all others, and a second entry of one person in one role about one site. Neither is named:
 * what people said, and who they are, is in nothing that eoms says or prints.
 */
export function remarkSaid(
  { value, locate }: Located<SaidInDocument>,
  { roles }: Pick<Standard, 'roles'>,
): readonly Problem[] {
  const ids = roles.map(({ id }) => id);
  const entries = entriesOf(value);
  const unknown = entries.flatMap(({ entry: { role }, path }): readonly Problem[] => {
    if (role === undefined || ids.includes(role)) return [];
    const place = locate([...path, 'role']);
    return [{ key: 'assessment.said-role', place, ...suggestWord(role, ids) }];
  });
  const doubled = doubledIn(entries).map(
    ({ id, path }): Problem => ({
      key: 'assessment.said-twice',
      values: { id },
      place: locate(path),
    }),
  );
  return [...unknown, ...doubled];
}

/** Entries before which the same person is written of the same requirement. */
function doubledIn(entries: readonly PlacedEntry[]): readonly PlacedEntry[] {
  const known = new Set<string>();
  return entries.filter(({ id, entry }) => {
    const key = `${id} ${speakerKey(entry)}`;
    const isKnown = known.has(key);
    known.add(key);
    return isKnown;
  });
}

/** All that was said, with an answer or apart from one. */
function entriesOf({ answers, said = {} }: SaidInDocument): readonly PlacedEntry[] {
  const placed =
    (pathOf: (id: string) => DocumentPath) =>
    ([id, list]: readonly [string, readonly Entry[]]): readonly PlacedEntry[] =>
      list.map((entry, index) => ({ id, entry, path: [...pathOf(id), index] }));
  const rated = Object.entries(answers).map(([id, answer]) => [id, answer.said ?? []] as const);
  return [
    ...rated.flatMap(placed((id) => ['answers', id, 'said'])),
    ...Object.entries(said).flatMap(placed((id) => ['said', id])),
  ];
}
