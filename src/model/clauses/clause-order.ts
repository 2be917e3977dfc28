/**
 * Orders clause numbers as the standard does: 8.2 before 8.10, annexes after the clauses.
 * Returns a negative number, 0 or a positive number, as a sort function must.
 */
export function compareClauses(left: string, right: string): number {
  const lefts = left.split('.');
  const rights = right.split('.');
  const length = Math.max(lefts.length, rights.length);
  for (let index = 0; index < length; index += 1) {
    const order = compareParts(lefts[index], rights[index]);
    if (order !== 0) return order;
  }
  return 0;
}

/** Whether `clause` is `ancestor` or below it: 8.5.1 is below 8.5, 8.10 is not below 8.1. */
export function isWithinClause(clause: string, ancestor: string): boolean {
  // Asked thousands of times for a report, so no text is made for the comparison.
  if (!clause.startsWith(ancestor)) return false;
  return clause.length === ancestor.length || clause[ancestor.length] === '.';
}

/** A clause and its parents: 8.5.1 → 8, 8.5, 8.5.1. */
export function enclosingClauses(clause: string): readonly string[] {
  const parts = clause.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}

/** The main clause of a clause: 8.5.1 → 8. */
export function mainClause(clause: string): string {
  return clause.replace(/\.[^]*/, '');
}

/** Depth of a clause number: 1 for 8, 4 for 8.5.1.4. */
export function clauseDepth(clause: string): number {
  return clause.split('.').length;
}

const digits = /^\d+$/;

function compareParts(left: string | undefined, right: string | undefined): number {
  if (left === undefined || right === undefined)
    return Number(left !== undefined) - Number(right !== undefined);
  const leftIsNumber = digits.test(left);
  const rightIsNumber = digits.test(right);
  if (leftIsNumber !== rightIsNumber) return leftIsNumber ? -1 : 1;
  if (leftIsNumber) return Number(left) - Number(right);
  return left < right ? -1 : Number(left > right);
}
