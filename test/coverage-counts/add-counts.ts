import type {
  BranchMapping,
  FileCoverageData,
  FunctionMapping,
  Range,
} from 'istanbul-lib-coverage';

/** Makes, of what is counted, a name that two counts of the same source may have in common. */
type Naming<Kind> = (counted: Kind) => string;

/**
 * From exact to rough. Compilers do not agree to the column on where things begin, nor always on the
 * line of an `else if`.
 */
const namings: {
  readonly branch: readonly Naming<BranchMapping>[];
  readonly function: readonly Naming<FunctionMapping>[];
  readonly statement: readonly Naming<Range>[];
} = {
  branch: [
    ({ type, loc, locations }) => `${type} ${startOf(loc)} ${locations.length}`,
    ({ type, loc, locations }) => `${type} ${loc.start.line} ${locations.length}`,
    ({ type, locations }) => `${type} ${locations.length}`,
  ],
  function: [({ decl }) => startOf(decl), ({ loc }) => `${loc.start.line}`],
  statement: [startOf, ({ start }) => `${start.line}`],
};

function startOf({ start }: Range): string {
  return `${start.line}:${start.column}`;
}

/**
 * The counts of a source file plus those of the same file in another build, by the numbers of the
 * first. What of `more` cannot be matched for certain is left out: the sum never counts code as run
 * that did not run.
 */
export function addCounts(counts: FileCoverageData, more: FileCoverageData): FileCoverageData {
  const branches = pairUp([counts.branchMap, more.branchMap], namings.branch);
  const functions = pairUp([counts.fnMap, more.fnMap], namings.function);
  const statements = pairUp([counts.statementMap, more.statementMap], namings.statement);
  return {
    ...counts,
    b: mapped(counts.b, (arms, key) => {
      const others = more.b[branches.get(key) ?? ''] ?? [];
      return arms.map((count, arm) => count + (others[arm] ?? 0));
    }),
    f: mapped(counts.f, (count, key) => count + (more.f[functions.get(key) ?? ''] ?? 0)),
    s: mapped(counts.s, (count, key) => count + (more.s[statements.get(key) ?? ''] ?? 0)),
  };
}

function mapped<Value>(
  values: Readonly<Record<string, Value>>,
  change: (value: Value, key: string) => Value,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, change(value, key)]),
  );
}

type ByKey<Kind> = Readonly<Record<string, Kind>>;

/**
 * Maps keys of the first side to keys of the second: by the first naming, what is left by the next,
 * and so on. Those of one name are matched in source order, if both sides have equally many.
 */
function pairUp<Kind>(
  [first, second]: readonly [ByKey<Kind>, ByKey<Kind>],
  names: readonly Naming<Kind>[],
): ReadonlyMap<string, string> {
  const left = new Map(Object.entries(first));
  const right = new Map(Object.entries(second));
  const pairs = new Map<string, string>();
  for (const nameOf of names) {
    const others = groupBy(right, nameOf);
    for (const [name, keys] of groupBy(left, nameOf)) {
      const same = others.get(name) ?? [];
      if (same.length !== keys.length) continue;
      for (const [index, other] of same.entries()) {
        const key = keys[index] ?? '';
        pairs.set(key, other);
        left.delete(key);
        right.delete(other);
      }
    }
  }
  return pairs;
}

function groupBy<Kind>(
  side: ReadonlyMap<string, Kind>,
  nameOf: Naming<Kind>,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, counted] of side) {
    const name = nameOf(counted);
    groups.set(name, [...(groups.get(name) ?? []), key]);
  }
  return groups;
}
