/** What a thread may take, measured by what the process took before: a slow machine is slow in both. */
export interface Share {
  readonly times: number;
  /** Seconds of the processor, however little that was and however much. */
  readonly least: number;
  readonly most: number;
}

/** Seconds of the processor from the start of the process to its first thread. */
let before: number | undefined;

/** How many seconds of the processor a share is. */
export function secondsOf({ times, least, most }: Share): number {
  before ??= process.cpuUsage().user / 1_000_000 + process.cpuUsage().system / 1_000_000;
  return Math.min(most, Math.max(least, times * before));
}
