import { note, type Reach } from './template-check.ts';

/** What is written between the marks of a tag or an output. */
export interface Written {
  readonly input: string;
  readonly begin: number;
  readonly end: number;
}

/**
 * Where the last quote opens that is not closed before the end; -1 = all are. A quote of the other kind
 * within a text is part of it, and so is one after a backslash.
 */
function findOpenQuote({ input, begin, end }: Written): number {
  let opened = -1;
  for (let at = begin; at < end; at += 1) {
    const sign = input[at];
    if (opened === -1) opened = sign === '"' || sign === "'" ? at : -1;
    else if (sign === '\\') at += 1;
    else if (sign === input[opened]) opened = -1;
  }
  return opened;
}

/** Notes a quote that is not closed, at its place, and tells whether there is one. Liquid itself closes it anywhere. */
export function noteOpenQuote(written: Written, reach: Reach): boolean {
  const { input, end } = written;
  const begin = findOpenQuote(written);
  if (begin === -1) return false;
  const text = input.slice(begin, end).trimEnd().slice(0, 80);
  note(reach, { input, begin }, { key: 'template.quote-open', values: { text } });
  return true;
}

/** The same up to the first end of an output that begins there: Liquid itself looks for it behind the next quote. */
export function noteOpenOutput(input: string, begin: number, reach: Reach): boolean {
  if (!input.startsWith('{{', begin)) return false;
  const close = input.indexOf('}}', begin);
  const end = close === -1 ? input.length : close;
  return noteOpenQuote({ input, begin, end: input[end - 1] === '-' ? end - 1 : end }, reach);
}
