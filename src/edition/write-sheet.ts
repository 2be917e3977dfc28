import { formatRef } from '../model/clauses/item-ref.ts';
import type { OverlayDocument } from '../model/document.ts';
import { requirementsOf } from '../model/rules/requirements-of.ts';
import type { Clause, Standard } from '../model/standard.ts';
import { quoteYaml } from '../model/text/quote-yaml.ts';

/** Words of a sheet, as comments of its head, one a line. */
export type SheetWords = readonly string[];

/**
 * An empty verification sheet as YAML: every clause of a standard with its items as comments, and places to fill
 * in. With an overlay it is about that edition, and says of each clause what is known.
 */
export function writeSheet(
  standard: Standard,
  overlay: OverlayDocument | undefined,
  words: SheetWords,
): string {
  const { id, title } = overlay ?? { id: standard.id, title: standard.shortTitle };
  return [
    ...words.map((line) => `# ${line}`),
    'schema: eoms/verification@1',
    `id: ${id}-verified`,
    `base: ${standard.id}`,
    `title: ${quoteYaml(title)}`,
    'by: ""',
    'on: ""',
    'copy: ""',
    'clauses:',
    ...standard.clauses.flatMap((clause) => clauseLines(clause, standard, overlay)),
    '',
  ].join('\n');
}

function clauseLines(
  { clause, title }: Clause,
  standard: Standard,
  overlay: OverlayDocument | undefined,
): readonly string[] {
  const known = overlay?.clauses[clause];
  const items = requirementsOf(clause, standard).flatMap((requirement) => requirement.items);
  return [
    `  # ${inOneLine(`${clause} ${title}`)}`,
    ...(known === undefined ? [] : [`  # ! ${inOneLine(known.note)}`]),
    ...items.map(({ id, ref, text }) => `  # - ${id}  ${inOneLine(`${formatRef(ref)} ${text}`)}`),
    `  ${quoteYaml(clause)}: { number: "", title: "" }`,
  ];
}

/** A line break would end the comment. */
function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
