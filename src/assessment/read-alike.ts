import type { Document, Tags } from 'yaml';
import { hasUnlikeSigns, numberUnlikeSigns } from '../model/quote-yaml.ts';

/** Words that are truth values, merges or nothing in YAML 1.1, which many programs still read. */
const word = /^(?:[yn=~]|yes|no|on|off|<<)$/i;
/** Numbers of all kinds, with underscores and colons as well. */
const number =
  /^[-+]?(?:0x[\da-f_]+|0[bo][\d_]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:e[-+]?\d+)?|\d[\d_]*(?::[\d_]+)+(?:\.[\d_]*)?)$/i;
/** Times; a day alone, or a moment as eoms writes it, is that for everybody. */
const time = /^\d{4}-\d\d?-\d\d?(?:[Tt]|\s)/;
const plainTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{3})?Z)?$/;

/** Whether a text has to stand in quotes, so that all programs that read YAML read the same. */
export function needsQuotes(text: string): boolean {
  const isUnlike = text.includes('\t') || hasUnlikeSigns(text);
  const isTime = time.test(text) && !plainTime.test(text);
  return isUnlike || isTime || word.test(text) || number.test(text);
}

/**
 * The text of a document, indented by `step` spaces: no line is broken, and what stands in double
 * quotes is written as JSON, in one line and with signs that are not read alike by their numbers.
 */
export function writeAlike(document: Document, step: number): string {
  document.setSchema('1.2', { customTags: withNumberedSigns });
  return document.toString({ lineWidth: 0, indent: step, doubleQuotedAsJSON: true });
}

function withNumberedSigns(tags: Tags): Tags {
  return tags.map((tag) => {
    if (typeof tag === 'string' || tag.collection !== undefined) return tag;
    const { stringify } = tag;
    if (stringify === undefined || tag.tag !== 'tag:yaml.org,2002:str') return tag;
    return {
      ...tag,
      stringify: (...given: Parameters<typeof stringify>) => {
        const written = stringify(...given);
        return written.startsWith('"') ? numberUnlikeSigns(written) : written;
      },
    };
  });
}
