import { DrawingRefused } from '../../scene/drawing-refused.ts';
import { elementsOf, wordsOf, type XmlElement } from './parse-xml.ts';
import {
  type Compound,
  type Declaration,
  parseDeclarations,
  parseStylesheet,
  type StyleRule,
} from './style/parse-stylesheet.ts';

/** The most comparisons of rules with elements. */
const mostTries = 2_000_000;

/** What a stylesheet may not set for the whole drawing: the page decides how much room it gets. */
const roomOfDrawing = new Set(['width', 'height', 'x', 'y']);

/**
 * A drawing with all styles as attributes of its elements: those of its stylesheets by class, id and
 * element, those of `style=`, and existing attributes, by precedence. Throws DrawingRefused for
 * unknown selectors and rules.
 */
export function applyStyles(root: XmlElement): XmlElement {
  const rules = stylesheetsOf(root).flatMap(parseStylesheet);
  const styler: Styler = { rules: indexRules(rules), tries: 0 };
  return styled(root, [], styler);
}

function stylesheetsOf(element: XmlElement): readonly string[] {
  if (element.name !== 'style') return elementsOf(element).flatMap(stylesheetsOf);
  const type = element.attributes.get('type') ?? 'text/css';
  return type === 'text/css' ? [wordsOf(element)] : [];
}

interface Ranked extends StyleRule {
  readonly rank: number;
}

interface Styler {
  /** Rules by what the element itself must at least have. */
  readonly rules: ReadonlyMap<string, readonly Ranked[]>;
  tries: number;
}

function indexRules(rules: readonly StyleRule[]): ReadonlyMap<string, readonly Ranked[]> {
  const index = new Map<string, Ranked[]>();
  for (const [rank, rule] of rules.entries()) {
    const key = keyOf(rule.selector.at(-1));
    const known = index.get(key);
    if (known === undefined) index.set(key, [{ ...rule, rank }]);
    else known.push({ ...rule, rank });
  }
  return index;
}

function keyOf(compound: Compound | undefined): string {
  if (compound?.id !== undefined) return `#${compound.id}`;
  const [name] = compound?.classes ?? [];
  return name === undefined ? (compound?.element ?? '*') : `.${name}`;
}

function styled(element: XmlElement, around: readonly XmlElement[], styler: Styler): XmlElement {
  const path = [...around, element];
  const children = element.children
    .filter((child) => typeof child === 'string' || child.name !== 'style')
    .map((child) => (typeof child === 'string' ? child : styled(child, path, styler)));
  return { name: element.name, attributes: mergeStyles(element, around, styler), children };
}

function mergeStyles(
  element: XmlElement,
  around: readonly XmlElement[],
  styler: Styler,
): ReadonlyMap<string, string> {
  const style = element.attributes.get('style');
  const ruled = rulesFor(element, around, styler).flatMap(({ declarations }) => declarations);
  const own = style === undefined ? [] : parseDeclarations(style);
  if (ruled.length === 0 && style === undefined) return element.attributes;
  const merged = new Map(element.attributes);
  merged.delete('style');
  const isFit = ({ name }: Declaration) => element.name !== 'svg' || !roomOfDrawing.has(name);
  const declared = [...ruled, ...own].filter(isFit);
  for (const { name, value } of declared.filter(({ important }) => !important)) {
    merged.set(name, value);
  }
  for (const { name, value } of declared.filter(({ important }) => important)) {
    merged.set(name, value);
  }
  return merged;
}

/** The rules that fit an element, the weakest first. */
function rulesFor(
  element: XmlElement,
  around: readonly XmlElement[],
  styler: Styler,
): readonly Ranked[] {
  if (styler.rules.size === 0) return [];
  const id = element.attributes.get('id');
  const keys = [
    '*',
    element.name,
    ...new Set(classesOf(element).map((name) => `.${name}`)),
    ...(id === undefined ? [] : [`#${id}`]),
  ];
  const tried = keys.flatMap((key) => styler.rules.get(key) ?? []);
  styler.tries += tried.length + keys.length;
  if (styler.tries > mostTries) throw new DrawingRefused('print.svg-too-large');
  return tried
    .filter(({ selector }) => isSelected(selector, element, around))
    .toSorted((a, b) => a.specificity - b.specificity || a.rank - b.rank);
}

function isSelected(
  selector: readonly Compound[],
  element: XmlElement,
  around: readonly XmlElement[],
): boolean {
  const own = selector.at(-1);
  if (own === undefined || !fits(own, element)) return false;
  let wanted = selector.length - 2;
  for (let at = around.length - 1; at >= 0 && wanted >= 0; at -= 1) {
    const [compound, outer] = [selector[wanted], around[at]];
    if (compound !== undefined && outer !== undefined && fits(compound, outer)) wanted -= 1;
  }
  return wanted < 0;
}

function fits({ element: name, id, classes }: Compound, element: XmlElement): boolean {
  if (name !== undefined && name !== element.name) return false;
  if (id !== undefined && id !== element.attributes.get('id')) return false;
  const own = classesOf(element);
  return classes.every((one) => own.includes(one));
}

function classesOf({ attributes }: XmlElement): readonly string[] {
  const written = attributes.get('class')?.trim() ?? '';
  return written === '' ? [] : written.split(/\s+/);
}
