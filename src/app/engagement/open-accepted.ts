import { basename, join } from 'node:path';
import { withoutSecondEnding } from '../../files/disk/copied-file.ts';
import { isThere } from '../../files/disk/is-there.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { type DocumentCheck, readDocument } from '../../files/read-document.ts';
import { isYamlName } from '../../files/yaml/yaml-name.ts';
import type { AcceptedDocument } from '../../model/document.ts';
import type { Located } from '../../model/located.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { isBlank } from '../../model/text/given-text.ts';
import { splitNote } from '../../model/text/private-lines.ts';
import { suggestWord } from '../../model/text/suggest-word.ts';
import { type FoundCopy, type FoundFiles, findDocuments } from '../load/find-copies.ts';
import type { Workspace } from './workspace.ts';

/** How the file of gaps that are accepted for a while is called, in the folder of the engagement. */
const usualFiles = ['accepted.yaml', 'accepted.yml'] as const;

/** Whether a file of this name in the folder of an engagement names accepted gaps: `accepted.yaml`, however it is spelt. */
export function isAcceptedName(name: string): boolean {
  return /^accepted\.ya?ml$/i.test(name);
}

function isLikeAccepted(name: string): boolean {
  return isYamlName(name) && /(?:^|[^a-z])accepted(?![a-z])/i.test(withoutSecondEnding(name));
}

/**
 * Where the file of accepted gaps is; `undefined` = there is none. Some disks and programs change the letters of a name;
 * of two files, neither is chosen without a word.
 *
 * @throws EomsError `bad-data` where there are two.
 */
export function acceptedPath(folder: string): string | undefined {
  const [path, other] = filesOf(folder).documents.filter((one) => isAcceptedName(basename(one)));
  if (path === undefined || other === undefined) return path;
  const values = { file: shownPath(path), other: shownPath(other) };
  throw new EomsError('bad-data', [{ key: 'gate.acceptance-two-files', values }]);
}

/** What is by its name a copy of the file of accepted gaps, and so is not read. */
export function acceptedCopies(folder: string): readonly FoundCopy[] {
  return filesOf(folder).copies;
}

function filesOf(folder: string): FoundFiles {
  try {
    return findDocuments(folder, isLikeAccepted);
  } catch (error) {
    // Some folders can be entered but not listed; only the usual names are looked for in them.
    if (!(error instanceof EomsError) || error.kind !== 'input-missing') throw error;
    const documents = usualFiles.map((name) => join(folder, name)).filter((path) => isThere(path));
    return { documents, copies: [] };
  }
}

/**
 * The gaps that an engagement accepts; `undefined` where it has no file of them.
 *
 * @throws EomsError `bad-data` with everything that is wrong in it, or where there are two; `input-missing` where it
 * cannot be read.
 */
export async function openAccepted(
  engagement: Pick<Workspace, 'folder' | 'standard'>,
): Promise<AcceptedDocument | undefined> {
  return (await locateAccepted(engagement))?.value;
}

/** The same with the place of each. */
export async function locateAccepted({
  folder,
  standard,
}: Pick<Workspace, 'folder' | 'standard'>): Promise<Located<AcceptedDocument> | undefined> {
  const path = acceptedPath(folder);
  if (path === undefined) return undefined;
  return readDocument(path, 'accepted', checkAccepted(standard));
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
