import type { Document, Tags } from 'yaml';
import { numberUnlikeSigns } from '../model/text/quote-yaml.ts';

/**
 * The text of a document, indented by `step` spaces: no line is folded, and double-quoted text is
 * written as JSON on one line, escaping characters that YAML readers disagree on.
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
