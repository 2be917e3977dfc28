import { join } from 'node:path';
import { isThere } from '../../files/disk/is-there.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { type DocumentCheck, readDocument } from '../../files/read-document.ts';
import type { AcceptedDocument } from '../../model/document.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { isBlank } from '../../model/text/given-text.ts';
import { splitNote } from '../../model/text/private-lines.ts';
import { suggestWord } from '../../model/text/suggest-word.ts';
import type { Workspace } from './workspace.ts';

/** The file of gaps that are accepted for a while, in the folder of the engagement; the second is as good a name. */
const acceptedFiles = ['accepted.yaml', 'accepted.yml'] as const;

/** Whether a file of this name in the folder of an engagement names accepted gaps. */
export function isAcceptedName(name: string): boolean {
  return acceptedFiles.some((one) => one === name);
}

/** Where it is, or would be; of two, neither is chosen in silence. */
export function acceptedPath(folder: string): string {
  const [path = '', other = ''] = acceptedFiles.map((name) => join(folder, name));
  if (!isThere(other)) return path;
  if (!isThere(path)) return other;
  const values = { file: shownPath(path), other: shownPath(other) };
  throw new EomsError('bad-data', [{ key: 'gate.acceptance-two-files', values }]);
}

/**
 * The gaps that an engagement accepts; `undefined` where it has no file of them.
 *
 * @throws EomsError `bad-data` with everything that is wrong in it, or where there are two; `input-missing` where it
 * cannot be read.
 */
export async function openAccepted({
  folder,
  standard,
}: Pick<Workspace, 'folder' | 'standard'>): Promise<AcceptedDocument | undefined> {
  const path = acceptedPath(folder);
  if (!isThere(path)) return undefined;
  const { value } = await readDocument(path, 'accepted', checkAccepted(standard));
  return value;
}

/** Requirements that the standard does not know, that are there twice, or whose reason may not be printed. */
export function checkAccepted({ requirements }: Standard): DocumentCheck<'accepted'> {
  const known = requirements.map(({ id }) => id);
  return ({ value, locate }) => {
    const seen = new Set<string>();
    return value.accepted.flatMap(({ requirement: id, reason, by }, index): readonly Problem[] => {
      const place = locate(['accepted', index, 'requirement']);
      const isAgain = seen.has(id);
      seen.add(id);
      if (!known.includes(id)) {
        return [
          { key: 'gate.acceptance-unknown', values: { id }, place, ...suggestWord(id, known) },
        ];
      }
      if (isAgain) return [{ key: 'gate.acceptance-twice', values: { id }, place }];
      const said = { reason: 'gate.acceptance-no-reason', by: 'gate.acceptance-no-by' } as const;
      const blank = (
        [
          ['reason', reason],
          ['by', by],
        ] as const
      ).filter(([, text]) => isBlank(splitNote(text).note));
      return blank.map(([field]) => ({
        key: said[field],
        values: { id },
        place: locate(['accepted', index, field]),
      }));
    });
  };
}
