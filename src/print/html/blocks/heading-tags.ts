import type { Block, FrontMatter, Heading } from '../../document/block.ts';
import { headingsIn, sayHeading, sayText } from '../../document/document-words.ts';

export type HeadingTag = 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';

const tags: readonly HeadingTag[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** The headings of a document with their tags. */
export interface HeadingOutline {
  /** All in reading order. */
  readonly headings: readonly Heading[];
  /** The one that names the whole document; without one, the page's header has to. */
  readonly title: Heading | undefined;
  readonly tagOf: (heading: Heading) => HeadingTag;
}

/**
 * Gives headings tags that go down one level at a time, whatever the Markdown skips, below one title:
 * that of the cover, or the first heading where it says what the front matter says, or nothing else does.
 */
export function outlineHeadings(blocks: readonly Block[], front: FrontMatter): HeadingOutline {
  const headings = headingsIn(blocks);
  const depths = depthsOf(headings);
  const title = findTitle(headings, blocks, front);
  const isTitle = (heading: Heading): boolean => heading === title;
  const shift = headings.some((one) => !isTitle(one) && depths.get(one) === 0) ? 1 : 0;
  const tagOf = (heading: Heading): HeadingTag => {
    const depth = isTitle(heading) ? 0 : (depths.get(heading) ?? 0) + shift;
    return tags[depth] ?? 'h6';
  };
  return { headings, title, tagOf };
}

function depthsOf(headings: readonly Heading[]): ReadonlyMap<Heading, number> {
  const depths = new Map<Heading, number>();
  const levels: number[] = [];
  for (const heading of headings) {
    while ((levels.at(-1) ?? 0) >= heading.level) levels.pop();
    depths.set(heading, levels.length);
    levels.push(heading.level);
  }
  return depths;
}

function findTitle(
  headings: readonly Heading[],
  blocks: readonly Block[],
  { title }: FrontMatter,
): Heading | undefined {
  const [first] = headings;
  const [cover] = blocks;
  if (first === undefined || sayHeading(first) === '') return undefined;
  if (cover?.kind === 'cover' && headingsIn(cover.blocks).includes(first)) return first;
  return title === undefined || sayText(title) === sayHeading(first) ? first : undefined;
}
