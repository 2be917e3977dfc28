import { DrawingRefused } from '../../../scene/drawing-refused.ts';

/** A property and its value, as written in a style. */
export interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly important: boolean;
}

/** A part of a selector that one element must fit: its name, its classes, its id. */
export interface Compound {
  readonly element: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
}

export interface StyleRule {
  /** The element itself last; those before it are somewhere around it, the outermost first. */
  readonly selector: readonly Compound[];
  readonly specificity: number;
  readonly declarations: readonly Declaration[];
}

const compoundForm = /^(\*|[\w\u0080-\uFFFF-]+)?((?:[.#][\w\u0080-\uFFFF-]+)*)$/;
/** Interaction on a screen does not happen on paper. */
const neverOnPaper = /:(?:hover|focus|active|visited|focus-visible|focus-within|target)\b/;
const mostRules = 5000;

/**
 * Reads the rules of a stylesheet: selectors by element, class and id, and lists and rows of them.
 * Throws DrawingRefused for others, and for what brings in other files.
 */
export function parseStylesheet(source: string): readonly StyleRule[] {
  const text = withoutComments(source).replaceAll(/<!--|-->/g, ' ');
  const rules = readBlocks(text).flatMap(({ head, body }) => {
    if (head.startsWith('@')) return rulesOfAt(head, body);
    return head === '' ? [] : rulesOf(head, body);
  });
  if (rules.length > mostRules) throw new DrawingRefused('print.svg-too-large');
  return rules;
}

function withoutComments(text: string): string {
  const [first = '', ...others] = text.split('/*');
  return [first, ...others.map(afterComment)].join(' ');
}

function afterComment(part: string): string {
  const end = part.indexOf('*/');
  return end === -1 ? '' : part.slice(end + 2);
}

interface RuleBlock {
  readonly head: string;
  /** The text between the braces; nothing if a statement ends without any. */
  readonly body: string;
}

function readBlocks(text: string): readonly RuleBlock[] {
  const blocks: RuleBlock[] = [];
  let [from, open, depth] = [0, -1, 0];
  for (const { 0: mark, index } of text.matchAll(/[{};]/g)) {
    if (mark === '{' && depth === 0) open = index;
    depth = Math.max(0, depth + depthOf(mark));
    if (depth === 0) {
      const [head, body] = open === -1 ? [index, index] : [open, index];
      blocks.push({ head: text.slice(from, head).trim(), body: text.slice(head + 1, body) });
      [from, open] = [index + 1, -1];
    }
  }
  return blocks;
}

function depthOf(mark: string): number {
  if (mark === '{') return 1;
  return mark === '}' ? -1 : 0;
}

function rulesOfAt(head: string, body: string): readonly StyleRule[] {
  const [name = ''] = /^@[\w-]+/.exec(head) ?? [];
  if (['@charset', '@namespace', '@font-face', '@keyframes', '@-webkit-keyframes'].includes(name)) {
    return [];
  }
  if (name !== '@media') throw new DrawingRefused('print.svg-style', { rule: head.slice(0, 60) });
  const query = head.slice(name.length).trim();
  if (/^\(\s*prefers-color-scheme\s*:\s*dark\s*\)$/.test(query)) return [];
  if (/^(?:\(\s*prefers-color-scheme\s*:\s*light\s*\)|print|all)$/.test(query)) {
    // Blocks within blocks within blocks are nothing that a drawing needs.
    if (body.includes('@'))
      throw new DrawingRefused('print.svg-style', { rule: head.slice(0, 60) });
    return parseStylesheet(body);
  }
  throw new DrawingRefused('print.svg-style', { rule: head.slice(0, 60) });
}

function rulesOf(head: string, body: string): readonly StyleRule[] {
  const declarations = parseDeclarations(body);
  return head
    .split(',')
    .map((selector) => selector.trim())
    .filter((selector) => selector !== '' && !neverOnPaper.test(selector))
    .map((written) => {
      const selector = written.split(/\s+/).map((part) => readCompound(part, written));
      return {
        selector,
        specificity: selector.reduce((sum, part) => sum + weightOf(part), 0),
        declarations,
      };
    });
}

function readCompound(part: string, written: string): Compound {
  const form = compoundForm.exec(part === ':root' ? 'svg' : part);
  if (form === null || part === '') {
    throw new DrawingRefused('print.svg-style', { rule: written.slice(0, 60) });
  }
  const marks = (form[2] ?? '').match(/[.#][^.#]+/g) ?? [];
  const named = (sign: string) =>
    marks.filter((mark) => mark.startsWith(sign)).map((mark) => mark.slice(1));
  return {
    element: form[1] === '*' ? undefined : form[1],
    id: named('#')[0],
    classes: named('.'),
  };
}

function weightOf({ element, id, classes }: Compound): number {
  return (id === undefined ? 0 : 1e6) + classes.length * 1e3 + (element === undefined ? 0 : 1);
}

/** Semicolons in quotes and brackets part nothing. */
const declarationForm = /(?:[^;"'()]|"[^"]*"|'[^']*'|\([^()]*\))+/g;

/** The declarations of a `style` attribute or of the block of a rule. */
export function parseDeclarations(source: string): readonly Declaration[] {
  const written = withoutComments(source).match(declarationForm) ?? [];
  return written.flatMap((declaration) => {
    const colon = declaration.indexOf(':');
    if (colon === -1) return [];
    const name = declaration.slice(0, colon).trim();
    const value = declaration.slice(colon + 1).trim();
    const mark = value.lastIndexOf('!');
    const important =
      mark !== -1 &&
      value
        .slice(mark + 1)
        .trim()
        .toLowerCase() === 'important';
    const plain = important ? value.slice(0, mark).trim() : value;
    if (name === '' || plain === '') return [];
    return [{ name: name.startsWith('--') ? name : name.toLowerCase(), value: plain, important }];
  });
}
