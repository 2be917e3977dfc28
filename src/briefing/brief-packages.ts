import type { Way } from '../model/evaluation.ts';

/** What a work package is called by, and what is most urgent in it. */
export interface PackageBrief {
  readonly package: Way['packages'][number];
  /** Names of up to two processes, which most of it is in. */
  readonly processes: readonly string[];
  /** In how many more processes it is. */
  readonly moreProcesses: number;
  /** Whether another package would have the same name, so that the stage has to tell them apart. */
  readonly sharesName: boolean;
  /** Ids of up to two requirements, the most urgent first. */
  readonly first: readonly string[];
  /** How many more requirements it has. */
  readonly more: number;
}

/** A name has room for so many processes, and a line for so many requirements. */
const mostNamed = 2;

/** The work packages in their order, with what a board needs to tell one from the other. */
export function briefPackages({ packages }: Pick<Way, 'packages'>): readonly PackageBrief[] {
  return packages.map((one) => ({
    package: one,
    processes: one.processes.slice(0, mostNamed),
    moreProcesses: Math.max(0, one.processes.length - mostNamed),
    sharesName: packages.some((other) => other !== one && nameOf(other) === nameOf(one)),
    first: one.requirements.slice(0, mostNamed),
    more: Math.max(0, one.requirements.length - mostNamed),
  }));
}

/** The same for two packages of which a board would read the same name. */
function nameOf({ processes }: Way['packages'][number]): string {
  return JSON.stringify([processes.slice(0, mostNamed), Math.max(0, processes.length - mostNamed)]);
}
