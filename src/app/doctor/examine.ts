import type { FailureKind } from '../../model/problem.ts';
import { leastNode } from '../load/version.ts';
import type { World } from '../world.ts';
import { checkOwnFiles, type OwnPart } from './check-own-files.ts';
import { type ExaminedPlace, examinePlace } from './examine-place.ts';

/** A value that a run goes by, and who said it: a flag, a variable, a file, the machine. */
export interface OriginOfValue {
  readonly name: string;
  readonly value: string;
  readonly from: string;
}

/** The machine, as far as the caller knows it. */
export interface Machine {
  readonly node: string;
  readonly platform: string;
}

/** All that eoms sees of itself and of the place where it was started. */
export interface Examination {
  readonly machine: Machine & { readonly least: string; readonly enough: boolean };
  readonly parts: readonly OwnPart[];
  readonly place: ExaminedPlace;
  /** What is wrong, the gravest first; its exit code is that of the run. */
  readonly wrong: readonly (FailureKind | 'bug')[];
}

/** Looks at everything, and changes nothing. */
export async function examine(machine: Machine, world: World): Promise<Examination> {
  const least = leastNode();
  const seen = {
    machine: { ...machine, least, enough: isEnough(machine.node, least) },
    parts: await checkOwnFiles(world.messages),
    place: await examinePlace(world),
  };
  return { ...seen, wrong: findWrong(seen) };
}

/**
 * What is wrong with what was seen, the gravest first: eoms itself, its files, the engagement, the folder, its locks.
 *
 * @internal
 */
export function findWrong({
  machine,
  parts,
  place,
}: Pick<Examination, 'machine' | 'parts' | 'place'>): Examination['wrong'] {
  const { failure, writable, locks } = place;
  return [
    ...(machine.enough && parts.every(({ whole }) => whole) ? [] : ['bug' as const]),
    ...(failure === undefined ? [] : [failure.kind]),
    ...(writable ? [] : ['cannot-create' as const]),
    ...(locks.every(({ state }) => state === 'gone') ? [] : ['locked' as const]),
  ];
}

/** Whether a version, `20.19.1`, is at least another one. */
function isEnough(version: string, least: string): boolean {
  const [major = 0, minor = 0] = numbersOf(version);
  const [leastMajor = 0, leastMinor = 0] = numbersOf(least);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

function numbersOf(version: string): readonly number[] {
  return version.replace(/^\D*/, '').split('.').map(Number);
}
