import type { MessageKey } from '../../model/message-key.ts';
import { readZipDirectory, refuseWorkbook, type ZipPart } from './zip-directory.ts';

/** What a workbook may be at most. One of all answers has 15 parts and inflates to 1 MB. */
const most = {
  parts: 500,
  /** Bytes of one part, and of all, once inflated. */
  part: 8_000_000,
  inflated: 16_000_000,
  /** How much larger a part may become; small ones may be of one letter alone. */
  ratio: 200,
  ratioFrom: 1_000_000,
};

/** The first bytes of files of older offices, in which newer ones put what has a password. */
const compoundStart = 'd0cf11e0a1b11ae1';

/**
 * The parts of a workbook, once it is sure by its directory alone that they can be inflated without harm.
 *
 * @throws EomsError `bad-data`: what is wrong with it as a file, each with a sentence of its own.
 */
export function guardParts(bytes: Buffer, file: string): readonly ZipPart[] {
  if (bytes.toString('hex', 0, 8) === compoundStart) {
    return refuseWorkbook('exchange.workbook-locked', file);
  }
  const parts = readZipDirectory(bytes, file, most.parts);
  const refusal = refusalOf(parts);
  return refusal === undefined ? parts : refuseWorkbook(refusal, file);
}

function refusalOf(parts: readonly ZipPart[]): MessageKey | undefined {
  const names = parts.map(({ name }) => name.toLowerCase());
  const sum = parts.reduce((all, { inflated }) => all + inflated, 0);
  const checks: readonly (readonly [boolean, MessageKey])[] = [
    [parts.some(({ isEncrypted }) => isEncrypted), 'exchange.workbook-locked'],
    [sum > most.inflated || parts.some(isTooLarge), 'exchange.workbook-too-large'],
    [new Set(names).size < names.length || overlap(parts), 'exchange.workbook-broken'],
    [names.some(isMacro), 'exchange.workbook-macros'],
    [names.some((name) => name.includes('/externallinks/')), 'exchange.workbook-links'],
    [names.some(isPacked), 'exchange.workbook-nested'],
  ];
  return checks.find(([isSo]) => isSo)?.[1];
}

function isTooLarge({ packed, inflated }: ZipPart): boolean {
  return (
    inflated > most.part ||
    (inflated > most.ratioFrom && inflated > most.ratio * Math.max(1, packed))
  );
}

/** Two parts that share bytes of the archive: so a small file can be made of endless content. */
function overlap(parts: readonly ZipPart[]): boolean {
  const byPlace = parts.toSorted((a, b) => a.at - b.at);
  return byPlace.some(({ at }, index) => {
    const before = byPlace[index - 1];
    return before !== undefined && before.at + before.packed > at;
  });
}

function isMacro(name: string): boolean {
  return name.includes('vbaproject') || name.includes('/macrosheets/');
}

function isPacked(name: string): boolean {
  return (
    /\.(?:zip|7z|rar|gz|xl[a-z]{1,2}|docx|docm|pptx|pptm|ods|odt|jar|bin)$/.test(name) &&
    !name.includes('printersettings')
  );
}
