import { escapeXml } from '../../../model/text/escape-xml.ts';
import type { Heading } from '../../document/block.ts';
import { sayHeading } from '../../document/document-words.ts';
import type { TocEntry } from '../../document/toc-entries.ts';
import type { HtmlSetting } from './html-setting.ts';
import { type DocumentLanguage, directionOf } from './write-direction.ts';

/** Contents as a landmark, named by a word of our own; those with a heading can be folded under it. */
export function writeToc(
  entries: readonly TocEntry[],
  setting: HtmlSetting,
  heading: string | undefined,
): string {
  const { place, text } = setting;
  place.contents += 1;
  const number = place.contents;
  const label = text(number === 1 ? 'print.html.contents' : 'print.html.contents-more', { number });
  const list = writeEntries(
    entries.filter(({ heading: one }) => sayHeading(one) !== ''),
    setting,
  );
  const folded =
    heading === undefined
      ? list
      : `<details open>\n<summary>${heading}</summary>\n${list}\n</details>`;
  return `<nav class="contents" aria-label="${escapeXml(label)}">\n${folded}\n</nav>`;
}

/** Entries as a list with lists in it, however far a level jumps. */
function writeEntries(entries: readonly TocEntry[], document: DocumentLanguage): string {
  const [first] = entries;
  if (first === undefined) return '';
  const items: string[] = [];
  let from = 0;
  while (from < entries.length) {
    const next = entries.findIndex(({ depth }, index) => index > from && depth <= first.depth);
    const to = next === -1 ? entries.length : next;
    const [entry, ...inner] = entries.slice(from, to);
    if (entry !== undefined) items.push(writeEntry(entry.heading, inner, document));
    from = to;
  }
  return `<ul>\n${items.join('\n')}\n</ul>`;
}

function writeEntry(
  heading: Heading,
  inner: readonly TocEntry[],
  document: DocumentLanguage,
): string {
  const said = sayHeading(heading);
  const words = escapeXml(said);
  const direction = directionOf(said, document);
  const link =
    heading.id === '' ? words : `<a href="#${escapeXml(heading.id)}"${direction}>${words}</a>`;
  return `<li>${link}${inner.length === 0 ? '' : `\n${writeEntries(inner, document)}`}</li>`;
}
