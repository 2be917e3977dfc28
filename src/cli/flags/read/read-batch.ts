import { availableParallelism } from 'node:os';
import type { BatchRequest } from '../../../app/batch/run-batch.ts';
import { type Format, reportFormats } from '../../../app/formats/formats.ts';
import { limitNames } from '../../../model/gate.ts';
import { EomsError, type Problem } from '../../../model/problem.ts';
import { suggestWord } from '../../../model/text/suggest-word.ts';
import type { CommandInput } from '../commands.ts';

/** More threads than this are a slip. */
const mostJobs = 256;

/**
 * What a batch is asked for. Without `--format` reports have the first form that there is, with `none` there are none; without `--jobs` as many are made at a time as
 * the machine has cores for.
 *
 * @throws EomsError `usage` with every flag that is missing, or says what there is not.
 */
export function readBatch({
  options,
  operands,
}: CommandInput<'batch'>): Omit<BatchRequest, 'shard'> {
  const { out, format = reportFormats[0] ?? '', jobs = availableParallelism() } = options;
  const names = namesOf(format);
  const problems: readonly Problem[] = [
    ...(out === undefined ? [{ key: 'batch.no-out' } as const] : []),
    ...names.filter((name) => formatOf(name) === undefined).map(unknownFormat),
    ...wrongJobs(jobs),
  ];
  if (out === undefined || problems.length > 0) throw new EomsError('usage', problems);
  return {
    paths: operands,
    out,
    formats: reportFormats.filter((one) => names.includes(one)),
    jobs,
    limits: Object.fromEntries(
      limitNames.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
    ),
    failsOnRegression: options.failOnRegression,
    failsFast: options.failFast,
    force: options.force,
    unlock: options.forceUnlock,
  };
}

/** Given as the form of reports: there are none, and a portfolio alone. */
const noReports = 'none';

function namesOf(format: string): readonly string[] {
  const names = [...new Set(format.split(',').map((name) => name.trim()))];
  return names.length === 1 && names[0] === noReports ? [] : names;
}

function wrongJobs(jobs: number): readonly Problem[] {
  if (jobs >= 1 && jobs <= mostJobs) return [];
  return [{ key: 'batch.jobs', values: { jobs, most: mostJobs } }];
}

function formatOf(name: string): Format | undefined {
  return reportFormats.find((one) => one === name);
}

function unknownFormat(format: string): Problem {
  const values = { format, formats: reportFormats.join(', ') };
  return { key: 'batch.format-unknown', values, ...suggestWord(format, reportFormats) };
}
