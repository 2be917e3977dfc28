import type { Messages } from '../messages/messages.ts';
import type { Located } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';
import { type MissingCharacter, tellMissing } from '../print/describe-missing.ts';
import { hasSigns } from '../print/find-signs.ts';
import { loadFonts, loadSymbols } from './load-fonts.ts';
import { type EngagementFile, loadLook } from './load-look.ts';
import { partOf, sourceOfTexts, textsIn, warn } from './missing-characters.ts';
import { findMissingApart, hasGivenFonts } from './print-apart.ts';
import { readDocument } from './read-document.ts';

/**
 * What a document says that no font at hand has, with each of its places: what a print of it would
 * show by its name. `ids` are the requirements that are looked at; all, where none are given.
 */
export async function findUnprinted(
  document: Located<unknown>,
  engagement: EngagementFile | undefined,
  ids?: ReadonlySet<string>,
): Promise<readonly Problem[]> {
  const texts = textsIn(document.value)
    .filter(({ text }) => hasSigns(text))
    .filter(({ path }) => ids === undefined || ids.has(partOf(path)));
  // Fonts are opened only for characters that one may lack.
  if (texts.length === 0) return [];
  const all = texts.map(({ text }) => text);
  const missing = await findMissing(all, engagement);
  const placesOf = sourceOfTexts(texts, document.locate);
  return tellMissing(missing, { isRefused: false, placesOf, file: document.file });
}

/** Says so of what was just recorded in an assessment. */
export async function warnOfRecorded(
  path: string,
  { engagement, ids, messages }: Recorded,
): Promise<void> {
  if (ids.size === 0) return;
  const problems = await findUnprinted(await readDocument(path, 'assessment'), engagement, ids);
  await warn(problems, messages);
}

/** What was recorded: answers or findings of these requirements. */
export interface Recorded {
  readonly engagement: EngagementFile;
  readonly ids: ReadonlySet<string>;
  readonly messages: Messages;
}

/** In the fonts of an engagement; those of eoms where its own cannot be used, which is told elsewhere. */
async function findMissing(
  texts: readonly string[],
  engagement: EngagementFile | undefined,
): Promise<readonly MissingCharacter[]> {
  const [found] = await Promise.allSettled([findMissingInGiven(texts, engagement)]);
  if (found.status === 'fulfilled' && found.value !== undefined) return found.value;
  const { findMissingIn } = await import('../print/print-room.ts');
  return findMissingIn(texts, { fonts: await loadFonts(), loadSymbols });
}

async function findMissingInGiven(
  texts: readonly string[],
  engagement: EngagementFile | undefined,
): Promise<readonly MissingCharacter[] | undefined> {
  const look = await loadLook({ engagement, theme: undefined, cwd: process.cwd() });
  const { fonts, fallbacks } = look;
  return hasGivenFonts(look) ? findMissingApart(texts, { fonts, fallbacks }) : undefined;
}
