import { escapeXml } from '../../model/text/escape-xml.ts';
import { element, type SvgAttributes } from './svg.ts';

/** From one site to the next. */
const step = 46;
/** What a line of sites below a bar takes. */
const line = 14;

/** How much of the width sites take next to a bar. */
export function widthOfSites(sites: number): number {
  return sites * step;
}

/** How much higher a row is that has its sites below its bar. */
export function heightOfSites(sites: number): number {
  return sites === 0 ? 0 : line;
}

/** What is said of each site, side by side from its place on. */
export function drawSites(
  sites: readonly string[],
  look: SvgAttributes & { readonly x: number },
): readonly string[] {
  return sites.map((said, index) =>
    element('text', { ...look, x: look.x + index * step }, escapeXml(said)),
  );
}
