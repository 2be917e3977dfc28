/** What is longer than this is not asked for in passing. */
const longestGlance = 60;

/** The shortest of what one would be shown, which can be asked for in passing; empty where all is long. */
export function glanceOf(lines: readonly string[]): string {
  const [shortest = ''] = lines.toSorted((one, other) => one.length - other.length);
  return shortest.length > longestGlance ? '' : shortest;
}
