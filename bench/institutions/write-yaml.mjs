/**
 * A value as YAML of the kind that people and eoms write: blocks, a line for each text, quotes only where a text needs
 * them. Quicker than a library by far, which matters for a thousand million bytes.
 *
 * @param {unknown} value maps, lists of maps or of texts, texts of one line, numbers, yes and no
 * @returns {string}
 */
export function writeYaml(value) {
  return linesOf(value)
    .map((line) => `${line}\n`)
    .join('');
}

/** @returns {readonly string[]} */
function linesOf(value) {
  if (Array.isArray(value)) {
    return value.flatMap((item) => {
      const [first, ...more] = isBlock(item) ? linesOf(item) : [scalar(item)];
      return [`- ${first}`, ...more.map(further)];
    });
  }
  return Object.entries(value).flatMap(([key, own]) =>
    isBlock(own) ? [`${key}:`, ...linesOf(own).map(further)] : [`${key}: ${scalar(own)}`],
  );
}

function isBlock(value) {
  return typeof value === 'object';
}

function further(line) {
  return `  ${line}`;
}

/** A text without quotes where no sign in it means something in YAML; days and times are such texts, too. */
function scalar(value) {
  const isPlain = typeof value !== 'string' || /^[\p{L}\d][\p{L}\d .,;()’/@–:-]*$/u.test(value);
  return isPlain && !/: |:$| $/.test(String(value)) ? String(value) : JSON.stringify(value);
}
