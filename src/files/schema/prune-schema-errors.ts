import { leastOf } from '../../model/lists/extremes.ts';
import type { SchemaError } from './schema-error.ts';

/** Rules that only say that a rule inside them is broken. */
const wrappers = new Set(['if', 'propertyNames']);
const choices = new Set(['oneOf', 'anyOf']);

/**
 * ajv's errors → those that help a person. A document of another schema or version gets that error
 * alone; a choice gets the errors of the branch that was meant; missing keys of one map become one
 * error.
 */
export function pruneSchemaErrors(errors: readonly SchemaError[]): readonly SchemaError[] {
  const foreign = errors.find(isOtherSchema);
  if (foreign !== undefined) return [foreign];
  const told = errors.filter((error) => !wrappers.has(error.keyword));
  return joinMissingKeys(chooseBranches(told.length > 0 ? told : errors));
}

function isOtherSchema(error: SchemaError): boolean {
  return error.keyword === 'const' && error.path.length === 1 && error.path[0] === 'schema';
}

function joinMissingKeys(errors: readonly SchemaError[]): readonly SchemaError[] {
  const byMap = new Map<string, string[]>();
  return errors.flatMap((error) => {
    if (error.keyword !== 'required') return [error];
    const map = JSON.stringify(error.path);
    const key = String(error.params['missingProperty']);
    const known = byMap.get(map);
    if (known !== undefined) {
      if (!known.includes(key)) known.push(key);
      return [];
    }
    const missing = [key];
    byMap.set(map, missing);
    return [{ ...error, params: { missing } }];
  });
}

/** Puts the errors of the nearest branch in the place of those of all branches. */
function chooseBranches(errors: readonly SchemaError[]): readonly SchemaError[] {
  const choice = errors.find(isUnmetChoice);
  if (choice === undefined) return errors;
  const isInside = (error: SchemaError): boolean =>
    error.schemaPath.startsWith(`${choice.schemaPath}/`) &&
    choice.path.every((step, index) => step === error.path[index]);
  const nearest = findNearestBranch(errors.filter(isInside), choice);
  const others = errors.filter((error) => error !== choice && !isInside(error));
  return chooseBranches([...others, ...nearest]);
}

/** A choice none of whose branches holds; if several hold there is nothing to fix. */
function isUnmetChoice(error: SchemaError): boolean {
  return choices.has(error.keyword) && !Array.isArray(error.params['passingSchemas']);
}

/**
 * The branch whose rules are broken deepest inside the value, of equals the one with the fewest
 * broken rules, of equals the first. Where all want another type of value: which types those are.
 */
function findNearestBranch(
  inside: readonly SchemaError[],
  choice: SchemaError,
): readonly SchemaError[] {
  const branchOf = (error: SchemaError): string | undefined =>
    error.schemaPath.slice(choice.schemaPath.length + 1).split('/')[0];
  const isOfOtherType = (error: SchemaError): boolean =>
    error.keyword === 'type' && error.path.length === choice.path.length;
  const branches = [...new Set(inside.map(branchOf))].map((branch) =>
    inside.filter((error) => branchOf(error) === branch),
  );
  const ranked = branches
    .filter((branch) => !branch.some(isOfOtherType))
    .toSorted((a, b) => shallowest(b) - shallowest(a) || a.length - b.length);
  if (ranked[0] !== undefined) return ranked[0];
  const types = inside.filter(isOfOtherType).flatMap((error) => error.params['type']);
  return [{ ...choice, keyword: 'type', params: { type: [...new Set(types)] } }];
}

function shallowest(branch: readonly SchemaError[]): number {
  return leastOf(branch.map((error) => error.path.length));
}
