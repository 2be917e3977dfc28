import type { StateBlock } from 'markdown-it';

/** Where the words of a line begin. */
export function startOf({ bMarks, tShift }: StateBlock, line: number): number {
  return (bMarks[line] ?? 0) + (tShift[line] ?? 0);
}

/** Four blanks make a line code. */
export function isCode(state: StateBlock, line: number): boolean {
  return depthOf(state, line) - state.blkIndent >= 4;
}

/** Whether a line is outside the list or quote around a block. */
export function isOutside(state: StateBlock, line: number): boolean {
  return !state.isEmpty(line) && depthOf(state, line) < state.blkIndent;
}

/** How many blanks a line begins with. */
function depthOf({ sCount }: StateBlock, line: number): number {
  return sCount[line] ?? 0;
}
