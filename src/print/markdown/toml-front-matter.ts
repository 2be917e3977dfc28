const simple =
  /^([a-z-]+)[ \t]*=[ \t]*("(?:[^"\\]|\\.)*"|'[^']*'|\d{4}-\d\d-\d\d(?:[T ]\S*)?)[ \t]*(?:#.*)?$/;

/**
 * The uppermost keys of front matter in TOML, as Hugo writes it, whose value is a text or a date on
 * one line; all else is passed over.
 */
export function readTomlFrontMatter(lines: readonly string[]): ReadonlyMap<string, string> {
  const firstTable = lines.findIndex((line) => line.trimStart().startsWith('['));
  const own = firstTable === -1 ? lines : lines.slice(0, firstTable);
  const values = new Map<string, string>();
  for (const line of own) {
    const [, name, written] = simple.exec(line.trim()) ?? [];
    const value = written === undefined ? undefined : valueOf(written);
    if (name !== undefined && value !== undefined) values.set(name, value);
  }
  return values;
}

/** Between single quotes of TOML everything stands as it is; between double ones as in JSON. */
function valueOf(written: string): string | undefined {
  if (written.startsWith("'")) return written.slice(1, -1);
  if (!written.startsWith('"')) return written;
  try {
    const parsed: unknown = JSON.parse(written);
    return typeof parsed === 'string' ? parsed : undefined;
  } catch {
    return undefined;
  }
}
