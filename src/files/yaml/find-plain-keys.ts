const spaces = /^ */;
const plainKey = /^ *([a-z][a-z0-9-]*):(?:\s|$)/;
const openKey = /^([a-z]+):[ \t]*(?:#.*)?$/;

/**
 * Where the keys of a map stand that is written as a block below a key of the top: `answers:` with
 * one id a line. Found by the indent of lines alone, which takes a tenth of reading the text in full.
 *
 * `undefined` where that cannot tell: keys in quotes or braces, or others than `keys`.
 */
export function findPlainKeys(
  text: string,
  top: string,
  keys: readonly string[],
): ReadonlyMap<string, number> | undefined {
  const lines = linesBelow(text, top);
  const indent = lines[0]?.indent ?? 0;
  const outer = lines.filter((line) => line.indent <= indent);
  const found = new Map(
    outer.flatMap(({ text: line, offset }) => {
      const key = plainKey.exec(line)?.[1];
      return key === undefined ? [] : [[key, offset + indent] as const];
    }),
  );
  const isAll = outer.every((line) => line.indent === indent) && outer.length === keys.length;
  return isAll && keys.every((key) => found.has(key)) ? found : undefined;
}

interface Line {
  readonly text: string;
  readonly offset: number;
  readonly indent: number;
}

/** The lines below a key of the top, without those that are empty or hold a comment alone. */
function linesBelow(text: string, top: string): readonly Line[] {
  const lines = linesOf(text);
  const start = lines.findIndex(({ text: line }) => openKey.exec(line)?.[1] === top);
  if (start === -1) return [];
  const below = lines.slice(start + 1).filter(({ text: line }) => !/^ *(?:#|$)/.test(line));
  const end = below.findIndex(({ indent }) => indent === 0);
  return end === -1 ? below : below.slice(0, end);
}

function linesOf(text: string): readonly Line[] {
  let offset = 0;
  return text.split('\n').map((whole) => {
    const start = offset;
    offset += whole.length + 1;
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    return { text: line, offset: start, indent: spaces.exec(line)?.[0].length ?? 0 };
  });
}
