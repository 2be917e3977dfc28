import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listReadable } from '../../files/disk/list-folder.ts';
import { isMachineFailure } from '../../files/disk/machine-failure.ts';
import { assessmentsFolder } from '../engagement/choose-assessment.ts';
import type { FoundFolder } from './find-engagements.ts';

/** One share of the institutions: the `number`th of `total`, from 1. */
export interface ShardChoice {
  readonly number: number;
  readonly total: number;
}

/** What is to be done for one share, and a mark of how all was divided. */
export interface InstitutionShare {
  readonly own: readonly FoundFolder[];
  /** SHA-256 of all places and sizes: machines that see other folders have another one. */
  readonly division: string;
}

/** What any institution costs, in bytes of assessments that cost the same. */
const least = 10_000;

/**
 * Divides institutions, which are sorted by place, into shares of as much work, each in one piece: work is in
 * proportion to the size of the assessments. The same folders give the same shares on every machine, each
 * institution is in exactly one share, and some shares are empty where there are more of them than institutions.
 */
export function shareOut(
  found: readonly FoundFolder[],
  { number, total }: ShardChoice,
): InstitutionShare {
  const hash = createHash('sha256');
  const sizes = found.map(({ folder, place }) => {
    const size = sizeOf(folder);
    hash.update(`${place}\n${size}\n`);
    return size + least;
  });
  const all = sizes.reduce((sum, size) => sum + size, 0);
  let before = 0;
  const own = found.filter((_, index) => {
    const size = sizes[index] ?? 0;
    // By its middle: then no share is off by more than one half of an institution at each end.
    const share = Math.floor((total * (before + size / 2)) / all);
    before += size;
    return share === number - 1;
  });
  return { own, division: hash.digest('hex') };
}

/** The bytes of all assessments; what cannot be looked at counts nothing. */
function sizeOf(folder: string): number {
  const assessments = join(folder, assessmentsFolder);
  return listReadable(assessments).reduce(
    (sum, { name }) => sum + bytesOf(join(assessments, name)),
    0,
  );
}

function bytesOf(path: string): number {
  try {
    return statSync(path).size;
  } catch (cause) {
    if (!isMachineFailure(cause)) throw cause;
    return 0;
  }
}
