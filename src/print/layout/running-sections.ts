import type { AnchorMark, Page } from './page.ts';

/**
 * What the header of each page says of its sections: that of its beginning, and where others begin on it, the
 * last of them. Headings deeper than `depth` are passed over, and so is the title of the document.
 */
export function runningSections(
  pages: readonly Pick<Page, 'marks'>[],
  { depth, title }: { readonly depth: number; readonly title: string },
): readonly string[] {
  let open = '';
  return pages.map(({ marks }) => {
    const headings = marks.filter((mark): mark is AnchorMark => isHeading(mark, depth));
    const begun = headings.filter((heading) => heading.title !== title);
    const [heading] = begun;
    const isFresh = marks[0] === heading;
    const titles = begun.map((one) => one.title);
    if (heading !== undefined && open !== '' && !isFresh) titles.unshift(open);
    open = titles.at(-1) ?? open;
    return titles.length > 1 ? `${titles[0]} – ${open}` : open;
  });
}

function isHeading(mark: Page['marks'][number], depth: number): mark is AnchorMark {
  return mark.kind === 'anchor' && mark.level <= depth;
}
