import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../standards/', import.meta.url));

/**
 * What of the shipped standard answers are made of: its conditions by type of institution, and its requirements in
 * their order, each with its points, what it depends on, and its clause.
 *
 * @returns {{
 *   id: string,
 *   conditions: readonly { id: string, types: readonly string[] }[],
 *   requirements: readonly { id: string, clause: string, items: readonly string[], appliesIf: readonly string[] }[],
 * }}
 */
export function readShippedStandard() {
  const catalogue = new Map(
    readdirSync(join(root, 'catalogue'))
      .toSorted()
      .flatMap((name) => Object.entries(read(`catalogue/${name}`).requirements ?? {})),
  );
  const edition = read('editions/iso-21001-2018.yaml');
  return {
    id: 'iso-21001-2018',
    conditions: read('catalogue/vocabulary.yaml').conditions,
    requirements: edition.clauses.flatMap(({ clause, requirements = {} }) =>
      Object.entries(requirements).map(([id, items]) => ({
        id,
        clause,
        items: Object.keys(items ?? {}),
        appliesIf: catalogue.get(id)?.appliesIf ?? [],
      })),
    ),
  };
}

/** @typedef {ReturnType<typeof readShippedStandard>} ShippedStandard */

function read(name) {
  return parse(readFileSync(join(root, name), 'utf8'));
}
