import { isThere } from '../../files/disk/is-there.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { fillIn, type InstitutionFacts } from '../../handbook/fill-in.ts';
import { findOpenPlaces } from '../../handbook/find-open-places.ts';
import {
  type HandbookName,
  type HandbookSize,
  handbookNames,
  largeStaff,
} from '../../model/handbook.ts';
import { sum } from '../../model/lists/sum.ts';
import { EomsError } from '../../model/problem.ts';
import { suggestWord } from '../../model/text/suggest-word.ts';
import { openEngagement } from '../engagement/open-engagement.ts';
import { tellPrivate } from '../engagement/tell-private.ts';
import type { Workspace } from '../engagement/workspace.ts';
import { addFiles } from '../output/add-files.ts';
import type { World } from '../world.ts';
import { documentFile } from './documents-folder.ts';
import { readShippedDocument } from './shipped-documents.ts';

/** Which documents are to be begun. */
export interface NewDocuments {
  /** As typed; none = all that are not there yet. */
  readonly names: readonly string[];
  /** `undefined` = what fits the number of staff. */
  readonly size: HandbookSize | undefined;
}

/** What was begun. */
export interface BegunDocuments {
  readonly files: readonly string[];
  readonly size: HandbookSize;
  /** How many places are left to fill in. */
  readonly open: number;
}

/**
 * Lays documents into the engagement at or above the working folder, with what `eoms.yaml` knows
 * filled in. A file that is there stays as it is.
 *
 * @throws EomsError `usage` for a name that does not exist, `cannot-create` where a document that was
 * named is there already.
 */
export async function newDocuments(request: NewDocuments, world: World): Promise<BegunDocuments> {
  const named = request.names.map(readName);
  const workspace = await openEngagement(world, {});
  tellPrivate({ engagement: workspace }, world);
  const { engagement, folder, messages } = workspace;
  const names = named.length > 0 ? [...new Set(named)] : absentFrom(folder);
  const size = request.size ?? sizeFor(engagement.institution.staff);
  const facts = factsOf(workspace);
  const added = names.map((name) => ({
    file: documentFile(folder, name),
    text: fillIn(readShippedDocument({ name, size }, messages.language), facts),
  }));
  await addFiles(folder, added, { hintKey: 'cli.document.kept.hint' });
  return {
    files: added.map(({ file }) => shownPath(file)),
    size,
    open: sum(added.map(({ text }) => findOpenPlaces(text).length)),
  };
}

function readName(typed: string): HandbookName {
  const name = handbookNames.find((known) => known === typed);
  if (name !== undefined) return name;
  const hint = suggestWord(typed, handbookNames);
  throw new EomsError('usage', [{ key: 'cli.document.unknown', values: { name: typed }, ...hint }]);
}

function absentFrom(folder: string): readonly HandbookName[] {
  return handbookNames.filter((name) => !isThere(documentFile(folder, name)));
}

/** Where the number of staff is not known, less to read is the better beginning. */
function sizeFor(staff: number | undefined): HandbookSize {
  return staff !== undefined && staff >= largeStaff ? 'large' : 'small';
}

function factsOf({ engagement, standard }: Workspace): InstitutionFacts {
  const { institution, scope, conditions } = engagement;
  const absent = standard.conditions.filter(({ id }) => conditions[id]?.applies === false);
  return {
    institution: institution.name,
    scope,
    sites: institution.sites,
    learners: institution.learners,
    staff: institution.staff,
    exclusions: absent.map(({ id, name }) => ({
      name,
      reason: conditions[id]?.justification ?? '',
    })),
    absent: new Set(absent.map(({ id }) => id)),
  };
}
