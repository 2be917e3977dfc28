import { appendFile, stat } from 'node:fs/promises';
import { isMachineFailure } from '../../files/disk/machine-failure.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { pathInRepository } from '../load/path-in-repository.ts';
import { version } from '../load/version.ts';
import type { World } from '../world.ts';
import type { CheckedGate } from './check-gate.ts';

/**
 * Adds a gate to the summary of a job of GitHub Actions, which is in a file of that step, and gives the annotations
 * that the job has to print. Where the summary has no room or cannot be written, that is noted: the gate holds all
 * the same.
 */
export async function summarizeJob(
  { evaluation, result, workspace }: CheckedGate,
  summary: string,
  world: World,
): Promise<string> {
  // Only a job of GitHub needs these.
  const { mostOfSummary, writeJobSummary } = await import('../../export/write-job-summary.ts');
  const { writeAnnotations } = await import('../../export/write-annotations.ts');
  const { folder, messages } = workspace;
  const request = { evaluation, messages, root: pathInRepository(folder), version: version() };
  try {
    const most = mostOfSummary - (await sizeOf(summary));
    await appendFile(summary, `\n${writeJobSummary(request, { gate: result, most: most - 1 })}`);
  } catch (cause) {
    if (!isMachineFailure(cause)) throw cause;
    world.note({
      key: 'gate.summary-unwritten',
      values: { file: shownPath(summary) },
      isWarning: true,
    });
  }
  return writeAnnotations(request);
}

/** What other commands of the step wrote counts with what is added. */
async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  return found?.size ?? 0;
}
