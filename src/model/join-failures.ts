import { EomsError } from './problem.ts';

/**
 * One failure with the problems of all, in their order. Bad data is the mildest kind: any other goes
 * before it. What is not an EomsError is a bug, and is given back alone.
 */
export function joinFailures(failures: readonly unknown[]): unknown {
  const known = failures.filter((failure) => failure instanceof EomsError);
  const [first] = known;
  if (first === undefined || known.length < failures.length) {
    return failures.find((failure) => !(failure instanceof EomsError));
  }
  const { kind } = known.find((failure) => failure.kind !== 'bad-data') ?? first;
  return new EomsError(
    kind,
    known.flatMap(({ problems }) => problems),
    first,
  );
}
