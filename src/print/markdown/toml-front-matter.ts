const keyOfLine = /^([a-z-]+)[ \t]*=[ \t]*/;
/** A text in quotes, or a day, perhaps with its time. */
const simpleValue = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|\d{4}-\d\d-\d\d(?:[T ][^\s#]*)?)/;

/**
 * The uppermost keys of front matter in TOML, as Hugo writes it, whose value is a text or a date on
 * one line; all else is passed over.
 */
export function readTomlFrontMatter(lines: readonly string[]): ReadonlyMap<string, string> {
  const firstTable = lines.findIndex((line) => line.trimStart().startsWith('['));
  const own = firstTable === -1 ? lines : lines.slice(0, firstTable);
  const values = new Map<string, string>();
  for (const line of own) {
    const [name, written] = partLine(line.trim());
    const value = written === undefined ? undefined : valueOf(written);
    if (name !== undefined && value !== undefined) values.set(name, value);
  }
  return values;
}

/** The key of a line, and its value where nothing but a comment follows that. */
function partLine(line: string): readonly [name?: string, written?: string] {
  const [head = '', name] = keyOfLine.exec(line) ?? [];
  const [written] = simpleValue.exec(line.slice(head.length)) ?? [];
  if (name === undefined || written === undefined) return [];
  const rest = line.slice(head.length + written.length).trimStart();
  return rest === '' || rest.startsWith('#') ? [name, written] : [];
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
