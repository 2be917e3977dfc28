import type { WorkPackage, WorkStep } from '../model/evaluation.ts';
import { greatestOf, leastOf } from '../model/lists/extremes.ts';
import { dayNumber, isoDate } from '../model/rules/day.ts';
import { sumPlanned } from '../model/rules/effort.ts';
import { type Bundle, bundleGroups } from '../schedule/bundle-groups.ts';

/** As many packages as people can carry in their heads. */
const mostPackages = 12;

/** A step of the work, with its stage and the process that it is mostly in. */
export interface PlacedStep {
  readonly step: WorkStep;
  /** Id of a stage of plan, do, check, act. */
  readonly stage: string;
  /** Name of a process; empty where the standard names none. */
  readonly process: string;
}

/**
 * The steps in at most twelve packages: those of a stage and a process together; where that makes
 * more, the smallest of a stage are put together. In the order of the stages, within one as they begin.
 */
export function packWork(
  steps: readonly PlacedStep[],
  stages: readonly string[],
): readonly WorkPackage[] {
  const divisions = stages.map((stage) =>
    groupByProcess(steps.filter((one) => one.stage === stage)),
  );
  return bundleGroups(divisions, mostPackages)
    .flatMap((groups) => groups.map(packageOf).toSorted(byStart))
    .map((one, index) => ({ number: index + 1, ...one }));
}

function groupByProcess(steps: readonly PlacedStep[]): readonly Bundle<PlacedStep>[] {
  const processes = [...new Set(steps.map(({ process }) => process))];
  return processes.map((process) => {
    const members = steps.filter((one) => one.process === process);
    return { names: process === '' ? [] : [process], members, weight: sumOf(members) };
  });
}

type UnnumberedPackage = Omit<WorkPackage, 'number'>;

function packageOf({ names, members }: Bundle<PlacedStep>): UnnumberedPackage {
  const byRank = members.toSorted((a, b) => a.step.rank - b.step.rank);
  return {
    stage: members[0]?.stage ?? '',
    processes: names,
    requirements: byRank.map(({ step }) => step.requirement),
    days: sumOf(members),
    start: isoDate(leastOf(members.map(({ step }) => dayNumber(step.start)))),
    end: isoDate(greatestOf(members.map(({ step }) => dayNumber(step.end)))),
  };
}

function sumOf(steps: readonly PlacedStep[]): number {
  return sumPlanned(steps.map(({ step }) => step));
}

function byStart(a: UnnumberedPackage, b: UnnumberedPackage): number {
  return dayNumber(a.start) - dayNumber(b.start) || dayNumber(a.end) - dayNumber(b.end);
}
