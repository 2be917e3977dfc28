import type { Templates } from '../engine/create-engine.ts';

/** A line of a template: which template, by its number among all, and the line. */
export interface LineOrigin {
  readonly template: number;
  readonly line: number;
}

/** Characters that no text in eoms uses; they enclose the numbers of a template and of its line. */
const [open, between, close] = ['\uE0F0', '\uE0F1', '\uE0F2'];

const mark = /\uE0F0(\d+)\uE0F1(\d+)\uE0F2/g;

/**
 * Templates that write where each line comes from, in marks before the first word of every line. A
 * line without words has no mark: what a tag trims stays as it is.
 */
export function markLines(templates: Templates): Templates {
  return Object.fromEntries(
    Object.entries(templates).map(([name, text], template) => [name, markText(text, template)]),
  );
}

/** A stretch of a template: a tag or an output, or the text between two of them. */
interface TemplateStretch {
  readonly text: string;
  readonly isTag: boolean;
}

function markText(text: string, template: number): string {
  let line = 1;
  const marked = stretchesOf(text).map((stretch) => {
    const lines = stretch.text.split('\n');
    const first = line;
    line += lines.length - 1;
    if (stretch.isTag) return stretch.text;
    return lines.map((words, index) => markWords(words, template, first + index)).join('\n');
  });
  return marked.join('');
}

function markWords(words: string, template: number, line: number): string {
  const indent = words.length - words.trimStart().length;
  if (indent === words.length) return words;
  const origin = `${open}${template}${between}${line}${close}`;
  return `${words.slice(0, indent)}${origin}${words.slice(indent)}`;
}

const endOf: Readonly<Record<string, string>> = { '{%': '%}', '{{': '}}' };

function stretchesOf(text: string): readonly TemplateStretch[] {
  const stretches: TemplateStretch[] = [];
  let at = 0;
  for (const { 0: opening, index } of text.matchAll(/\{[%{]/g)) {
    if (index < at) continue;
    const end = text.indexOf(endOf[opening] ?? '', index + opening.length);
    if (end === -1) break;
    stretches.push({ text: text.slice(at, index), isTag: false });
    at = end + opening.length;
    stretches.push({ text: text.slice(index, at), isTag: true });
  }
  return [...stretches, { text: text.slice(at), isTag: false }];
}

/**
 * Where each line of a Markdown comes from, told by the same with marks in it; `undefined` where the marks
 * changed what a template does, so that they tell nothing.
 */
export function traceLines(
  traced: string,
  markdown: string,
): (line: number) => LineOrigin | undefined {
  if (traced.replace(mark, '') !== markdown) return () => undefined;
  let last: LineOrigin | undefined;
  const origins = traced.split('\n').map((text) => {
    const [first, ...more] = [...text.matchAll(mark)].map(([, template, line]) => ({
      template: Number(template),
      line: Number(line),
    }));
    const here = first ?? last;
    last = more.at(-1) ?? here;
    return here;
  });
  return (line) => origins[line - 1];
}
