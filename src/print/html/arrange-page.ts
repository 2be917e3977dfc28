import { leastOf } from '../../model/lists/extremes.ts';
import type { Block, Heading, PrintDocument } from '../document/block.ts';
import type { TocEntry } from '../document/toc-entries.ts';
import { entriesOf, flattenBlocks } from '../document/toc-entries.ts';
import type { HeadingOutline } from './blocks/heading-tags.ts';

/** A document in the parts of a page: its cover, its navigation, and the rest. */
export interface PageParts {
  readonly cover: readonly Block[];
  readonly contents: Contents | undefined;
  readonly main: readonly Block[];
}

/** The contents next to the page: those of the Markdown with their heading, or generated. */
export interface Contents {
  readonly isMade: boolean;
  readonly heading: Heading | undefined;
  readonly entries: readonly TocEntry[];
}

/** More entries than these do not help to find the way. */
const mostEntries = 60;
/** A page with fewer headings is seen at a glance. */
const leastEntries = 3;

/** Splits a document. A cover and contents at its beginning come before the main part. */
export function arrangePage({ blocks }: PrintDocument, outline: HeadingOutline): PageParts {
  const [first, ...others] = blocks;
  const cover = first?.kind === 'cover' ? first.blocks : [];
  const rest = withoutBreaks(first?.kind === 'cover' ? others : blocks);
  return { cover, ...takeContents(rest, outline) };
}

function takeContents(blocks: readonly Block[], outline: HeadingOutline): Omit<PageParts, 'cover'> {
  const [first, second] = blocks;
  const heading = first?.kind === 'heading' && first !== outline.title ? first : undefined;
  const toc = heading === undefined ? first : second;
  if (toc?.kind !== 'toc') return { contents: makeContents(blocks, outline), main: blocks };
  const main = withoutBreaks(blocks.slice(blocks.indexOf(toc) + 1));
  return { contents: { isMade: false, heading, entries: entriesIn(main, toc.depth) }, main };
}

function entriesIn(blocks: readonly Block[], depth: number): readonly TocEntry[] {
  return entriesOf(
    flattenBlocks(blocks).filter((block) => block.kind === 'heading'),
    depth,
  );
}

/** Pages break before and after anything outside the main part anyway. */
function withoutBreaks(blocks: readonly Block[]): readonly Block[] {
  const start = blocks.findIndex(({ kind }) => kind !== 'page-break');
  return start === -1 ? [] : blocks.slice(start);
}

function makeContents(blocks: readonly Block[], { title }: HeadingOutline): Contents | undefined {
  const flat = flattenBlocks(blocks);
  if (flat.some(({ kind }) => kind === 'toc')) return undefined;
  const headings = flat.filter((block) => block.kind === 'heading');
  const others = headings.filter((heading) => heading !== title);
  const top = leastOf(others.map(({ level }) => level));
  const deep = entriesOf(others, top + 1);
  const entries = deep.length > mostEntries ? entriesOf(others, top) : deep;
  return entries.length < leastEntries ? undefined : { isMade: true, heading: undefined, entries };
}
