import type { Problem } from '../../model/problem.ts';

/** Files in which no line can start as the marks of a conflict do. */
const plainData = /\.(?:ya?ml|json|csv|tsv)$/i;

const opening = /^<{7}(?: |$)/;
const middle = /^={7}$/;
const closing = /^>{7}(?: |$)/;
const markInText = /^(?:<{7}|>{7}|={7}|\|{7})/m;
const anyMark = /^(?:<{7}|>{7}|\|{7})(?: |$)|^={7}$/;
/** A block of code in Markdown, which may show a conflict as an example. */
const fence = /^ {0,3}(?:```|~~~)/;

/**
 * Where version control left two versions of the same lines, with `<<<<<<<`, `=======` and `>>>>>>>`
 * around them. In data, a single such line is reported, as one may be left over; in other texts,
 * where `=======` may underline a heading, only all three together are.
 */
export function findConflicts(text: string, file: string): readonly Problem[] {
  if (!markInText.test(text)) return [];
  const lines = text.split(/\r\n|\r|\n/);
  const found = plainData.test(file) ? firstMarks(lines) : wholeConflicts(lines);
  return found.map((line) => ({ key: 'files.merge-conflict', place: { file, line, column: 1 } }));
}

/** Lines from 1 on which a conflict starts; what belongs to one is counted once. */
function firstMarks(lines: readonly string[]): readonly number[] {
  const found: number[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    if (!anyMark.test(line)) continue;
    if (!isOpen) found.push(index + 1);
    isOpen = !closing.test(line);
  }
  return found;
}

function wholeConflicts(lines: readonly string[]): readonly number[] {
  const found: number[] = [];
  let isCode = false;
  let start = 0;
  let hasMiddle = false;
  for (const [index, line] of lines.entries()) {
    if (fence.test(line)) isCode = !isCode;
    if (isCode) continue;
    if (opening.test(line)) [start, hasMiddle] = [index + 1, false];
    if (middle.test(line)) hasMiddle = start > 0;
    if (closing.test(line) && hasMiddle) {
      found.push(start);
      [start, hasMiddle] = [0, false];
    }
  }
  return found;
}
