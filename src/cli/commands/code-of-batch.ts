import type { RanBatch } from '../../app/batch/run-batch.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';

/**
 * The code that a batch ends with: what could not be evaluated decides, then gates that are not met. Where the disk did
 * not take results, and nothing is wrong with a file, the disk decides.
 */
export function codeOfBatch({ failures, missed }: RanBatch): ExitCode {
  const [first] = failures;
  if (first === undefined) return missed > 0 ? exitCode.gate : exitCode.done;
  const isOfDisk = failures.every((kind) => kind === 'cannot-create' || kind === 'io-failed');
  return isOfDisk ? exitCode[first] : exitCode['bad-data'];
}
