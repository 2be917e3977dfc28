/** Whether a pattern of names has signs that stand for others. */
export function isPattern(text: string): boolean {
  return text.includes('*') || text.includes('?');
}

/** Where to go on when what was tried fails: one character more for the last `*`. */
interface Retry {
  readonly star: number;
  readonly from: number;
}

/**
 * Whether a name fits a pattern in which `*` stands for any characters and `?` for one. Written without a regular
 * expression: a pattern that somebody types must take time in proportion to what it is held against.
 */
export function matchesName(name: string, pattern: string): boolean {
  const [letters, signs] = [Array.from(name), Array.from(pattern)];
  let [at, sign] = [0, 0];
  let retry: Retry | undefined;
  while (at < letters.length) {
    if (signs[sign] === '*') {
      retry = { star: sign, from: at };
      sign += 1;
    } else if (signs[sign] === '?' || signs[sign] === letters[at]) {
      at += 1;
      sign += 1;
    } else if (retry === undefined) return false;
    else {
      retry = { star: retry.star, from: retry.from + 1 };
      at = retry.from;
      sign = retry.star + 1;
    }
  }
  return signs.slice(sign).every((one) => one === '*');
}
