import { readDocument } from '../../files/read-document.ts';
import type { Located } from '../../model/located.ts';
import type { Problem } from '../../model/problem.ts';
import { type MissingCharacter, tellMissing } from '../../print/text/describe-missing.ts';
import { hasSigns } from '../../print/text/find-signs.ts';
import { findMissingApart, hasGivenFonts } from '../apart/print-apart.ts';
import { loadFonts, loadSymbols } from '../load/load-fonts.ts';
import { type EngagementFile, type LookSource, loadLook } from '../look/load-look.ts';
import type { World } from '../world.ts';
import { partOf, sourceOfTexts, textsIn } from './missing-characters.ts';

/** Whose fonts a document is printed in. */
export type FontSource = Pick<LookSource, 'engagement' | 'cwd'>;

/**
 * What a document says that no font at hand has, with each of its places: what a print of it would
 * show by its name. `ids` are the requirements that are looked at; all, where none are given.
 */
export async function findUnprinted(
  document: Located<unknown>,
  source: FontSource,
  ids?: ReadonlySet<string>,
): Promise<readonly Problem[]> {
  const texts = textsIn(document.value)
    .filter(({ text }) => hasSigns(text))
    .filter(({ path }) => ids === undefined || ids.has(partOf(path)));
  // Fonts are opened only for characters that one may lack.
  if (texts.length === 0) return [];
  const all = texts.map(({ text }) => text);
  const missing = await findMissing(all, source);
  const placesOf = sourceOfTexts(texts, document.locate);
  return tellMissing(missing, { isRefused: false, placesOf, file: document.file });
}

/** Takes that down of what was just recorded in an assessment. */
export async function warnOfRecorded(
  path: string,
  { engagement, ids }: Recorded,
  world: World,
): Promise<void> {
  if (ids.size === 0) return;
  const document = await readDocument(path, 'assessment');
  const problems = await findUnprinted(document, { engagement, cwd: world.cwd }, ids);
  if (problems.length > 0) world.warn(problems);
}

/** What was recorded: answers or findings of these requirements. */
export interface Recorded {
  readonly engagement: EngagementFile;
  readonly ids: ReadonlySet<string>;
}

/** In the engagement's fonts; in those of eoms where its own cannot be used, which is reported elsewhere. */
async function findMissing(
  texts: readonly string[],
  source: FontSource,
): Promise<readonly MissingCharacter[]> {
  const [found] = await Promise.allSettled([findMissingInGiven(texts, source)]);
  if (found.status === 'fulfilled' && found.value !== undefined) return found.value;
  const { findMissingIn } = await import('../../print/print-room.ts');
  return findMissingIn(texts, { fonts: await loadFonts(), loadSymbols });
}

async function findMissingInGiven(
  texts: readonly string[],
  source: FontSource,
): Promise<readonly MissingCharacter[] | undefined> {
  const look = await loadLook({ ...source, theme: undefined });
  const { fonts, fallbacks } = look;
  return hasGivenFonts(look) ? findMissingApart(texts, { fonts, fallbacks }) : undefined;
}
