import { EomsError } from '../../model/problem.ts';
import type { FontFiles } from '../../print/fonts/font-files.ts';
import { PrintTooHard } from '../apart/print-apart.ts';
import type { GivenFonts } from '../apart/print-order.ts';
import { originOf } from '../look/font-origins.ts';

/**
 * The error to throw for an unforeseen failure of a print: a user-supplied font may be broken in ways
 * that no check covers. The broken font is found by printing with each font alone.
 *
 * Returns EomsError `bad-data` naming each broken font, else the cause itself.
 */
export async function blameFonts(
  cause: unknown,
  { fonts, fallbacks }: GivenFonts,
  printIn: (fonts: GivenFonts) => Promise<unknown>,
): Promise<unknown> {
  if (cause instanceof EomsError) return cause;
  const broken = await findBroken(cause, { fonts, fallbacks }, printIn);
  if (broken.size === 0 || (await fails(() => printIn({ fonts: {}, fallbacks: [] })))) return cause;
  const isTooHard = cause instanceof PrintTooHard;
  const key = isTooHard ? ('print.font-endless' as const) : ('print.font-broken' as const);
  const problems = [...broken].map((path) => ({ key, values: { path } }));
  return new EomsError('bad-data', problems, cause);
}

async function findBroken(
  cause: unknown,
  { fonts, fallbacks }: GivenFonts,
  printIn: (fonts: GivenFonts) => Promise<unknown>,
): Promise<ReadonlySet<string>> {
  const alone: readonly (readonly [Uint8Array, GivenFonts])[] = [
    ...Object.entries(fonts).map(([name, bytes]): [Uint8Array, GivenFonts] => [
      bytes,
      { fonts: onlyFont(name, bytes), fallbacks: [] },
    ]),
    ...fallbacks.map((bytes): [Uint8Array, GivenFonts] => [
      bytes,
      { fonts: {}, fallbacks: [bytes] },
    ]),
  ];
  // What takes too long in the only font is not done once more.
  const isSure = cause instanceof PrintTooHard && alone.length === 1;
  const broken = new Set<string>();
  for (const [bytes, given] of alone) {
    const origin = originOf(bytes);
    if (broken.has(origin)) continue;
    if (isSure || (await fails(() => printIn(given)))) broken.add(origin);
  }
  return broken;
}

function onlyFont(name: string, bytes: Uint8Array): Partial<FontFiles> {
  return { [name]: bytes };
}

/** Problems of the document itself do not count; they have been reported before. */
async function fails(print: () => Promise<unknown>): Promise<boolean> {
  try {
    await print();
    return false;
  } catch (error) {
    return !(error instanceof EomsError);
  }
}
