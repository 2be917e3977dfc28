import type { Event } from 'js-yaml';
import { EVENT_ID } from 'js-yaml';
import type { Problem } from '../../model/problem.ts';
import { isOpening, offsetOf } from './yaml-event.ts';
import type { YamlText } from './yaml-text.ts';

/** Lists and maps within each other. */
const deepest = 32;
/** Keys, values, lists and maps together; a whole assessment has some 3 000. */
const mostNodes = 20_000;

/** Characters in one line; longer lines were not written by hand. */
const longestLine = 1_000_000;
/** Commas, colons, brackets and line ends: 20 000 values with long texts have far fewer. */
const mostMarks = 500_000;
/** What parsers of YAML do not read alike. */
const oddities = [
  { pattern: /\r(?!\n)/, key: 'files.yaml-line-break' },
  { pattern: /^\.\.\.(?=\s|$)/m, key: 'files.yaml-document-end' },
] as const;

/**
 * What is known from the text alone: that it would take too much time or memory to parse, or holds
 * what parsers do not read alike.
 */
export function findUnreadableText(yaml: YamlText): readonly Problem[] {
  const line = findOverlongLine(yaml.text);
  if (line !== undefined) {
    const place = yaml.placeOf(line);
    return [{ key: 'files.yaml-line-too-long', values: { limit: longestLine }, place }];
  }
  for (const { pattern, key } of oddities) {
    const found = pattern.exec(yaml.text);
    if (found !== null) return [{ key, place: yaml.placeOf(found.index) }];
  }
  let marks = 0;
  for (const mark of yaml.text.matchAll(/[,:[{\r\n]/g)) {
    marks += 1;
    if (marks > mostMarks) return [tooMany(yaml, mark.index)];
  }
  return [];
}

/** Where the first line starts that is too long. */
function findOverlongLine(text: string): number | undefined {
  let start = 0;
  for (const lineEnd of text.matchAll(/[\r\n]/g)) {
    if (lineEnd.index - start > longestLine) return start;
    start = lineEnd.index + 1;
  }
  return text.length - start > longestLine ? start : undefined;
}

function tooMany(yaml: YamlText, offset: number): Problem {
  return { key: 'files.yaml-too-many', values: { limit: mostNodes }, place: yaml.placeOf(offset) };
}

/**
 * What YAML allows and eoms documents do without: nothing at all, several documents, directives,
 * anchors, aliases and tags, great depth, great numbers. Each with its place.
 */
export function findUnwantedYaml(events: readonly Event[], yaml: YamlText): readonly Problem[] {
  const nodes = events.filter(isNode);
  const surplus = nodes[mostNodes];
  if (surplus !== undefined) {
    return [tooMany(yaml, offsetOf(surplus) ?? yaml.text.length)];
  }
  return [
    ...findWrongDocuments(events, yaml),
    ...nodes.flatMap((event) => findProperties(event, yaml)),
    ...findTooDeep(events, yaml),
  ];
}

function isNode(event: Event): boolean {
  return event.type !== EVENT_ID.POP && event.type !== EVENT_ID.DOCUMENT;
}

function findWrongDocuments(events: readonly Event[], yaml: YamlText): readonly Problem[] {
  const starts = events.flatMap((event, index) =>
    event.type === EVENT_ID.DOCUMENT ? [index] : [],
  );
  if (starts.length === 0) return [{ key: 'files.yaml-empty', place: { file: yaml.file } }];
  const problems: Problem[] = [];
  const directive = /^%/m.exec(yaml.text);
  const hasDirective = events.some(
    (event) => event.type === EVENT_ID.DOCUMENT && event.directives.length > 0,
  );
  if (hasDirective && directive !== null) {
    problems.push({ key: 'files.yaml-directive', place: yaml.placeOf(directive.index) });
  }
  const second = starts[1];
  if (second !== undefined) {
    const content = events
      .slice(second)
      .map(offsetOf)
      .find((offset) => offset !== undefined);
    const place = yaml.placeOf(content ?? yaml.text.length);
    problems.push({ key: 'files.yaml-documents', place });
  }
  return problems;
}

function findProperties(event: Event, yaml: YamlText): readonly Problem[] {
  if (event.type === EVENT_ID.ALIAS) {
    const offset = event.anchorStart - 1;
    return [special(yaml, offset, 'files.yaml-alias')];
  }
  if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return [];
  return [
    ...(event.anchorStart < 0 ? [] : [special(yaml, event.anchorStart - 1, 'files.yaml-anchor')]),
    ...(event.tagStart < 0 ? [] : [special(yaml, event.tagStart, 'files.yaml-tag')]),
  ];
}

function special(
  yaml: YamlText,
  offset: number,
  key: 'files.yaml-alias' | 'files.yaml-anchor' | 'files.yaml-tag',
): Problem {
  return { key, place: yaml.placeOf(offset), hintKey: 'files.yaml-quote-it' };
}

function findTooDeep(events: readonly Event[], yaml: YamlText): readonly Problem[] {
  let depth = 0;
  for (const event of events) {
    if (isOpening(event)) depth += 1;
    if (event.type === EVENT_ID.POP) depth -= 1;
    if (depth > deepest && isOpening(event)) {
      return [{ key: 'files.yaml-too-deep', place: yaml.placeOf(event.start) }];
    }
  }
  return [];
}
