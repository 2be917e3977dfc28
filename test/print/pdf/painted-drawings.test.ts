import { describe, expect, it } from 'vitest';
import { printPdf } from '../../../src/print/pdf/print-pdf.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { mainOf, svgLink } from '../html/html-support.ts';
import { context, openPdf } from '../print-support.ts';

const gradient = (name: string, more: string): string =>
  `<${name} id="g"${more}><stop offset="0" stop-color="#ff0000"/><stop offset="1" stop-color="#0000ff" stop-opacity=".5"/></${name}>`;
const area = '<rect width="20" height="10" fill="url(#g)" stroke="url(#g)"/>';
const linear = `${gradient('linearGradient', ' spreadMethod="reflect" x2=".3"')}${area}`;
const radial = `${gradient('radialGradient', ' gradientTransform="rotate(9)"')}${area}`;
const pattern = `<pattern id="g" width="4" height="2" patternUnits="userSpaceOnUse" patternTransform="rotate(20)"><circle cx="1" cy="1" r="1" fill="#00aa00"/></pattern>${area}`;
const within = '<g clip-path="url(#c)"><rect width="20" height="10" fill="#123456"/></g>';
const oneClip = `<clipPath id="c"><circle cx="5" cy="5" r="4" clip-rule="evenodd"/></clipPath>${within}`;
const manyClips = `<clipPath id="d"><rect width="9" height="9"/></clipPath><clipPath id="c" clip-path="url(#d)"><circle cx="5" cy="5" r="4"/><rect x="12" width="4" height="10" clip-path="url(#d)"/></clipPath>${within}`;
const masks = `<mask id="m"><rect width="10" height="10" fill="#ffffff"/></mask><mask id="n" mask-type="alpha"><rect width="20" height="5" fill="#000000"/></mask><g mask="url(#m)" opacity=".5"><g mask="url(#n)"><rect width="20" height="10" fill="#123456"/></g></g>`;

const picture = (inside: string): string => `![a](${svgLink(inside)})`;
const pdfOf = async (inside: string): Promise<Uint8Array> =>
  printPdf(`---\ntitle: Drawn\n---\n${picture(inside)}`, context);

describe('a drawing on paper', () => {
  it.each([
    ['a linear gradient', linear, [/\/ShadingType 2\b/, /\/Luminosity\b/, /\/SMask\b/]],
    ['a radial gradient', radial, [/\/ShadingType 3\b/, /\/PatternType 2\b/]],
    ['a pattern', pattern, [/\/PatternType 1\b/, /\/XStep 4\b/, /\/YStep 2\b/]],
    ['clips of several parts', manyClips, [/\/S \/Alpha\b/]],
    ['masks', masks, [/\/S \/Luminosity\b/, /\/S \/Alpha\b/, /\/ca 0?\.5\b/]],
  ])('is painted with %s', async (_name, inside, wanted) => {
    const text = openPdf(await pdfOf(inside));
    for (const one of wanted) expect(text).toMatch(one);
  });

  it('needs no mask for a clip of one part', async () => {
    expect(openPdf(await pdfOf(oneClip))).not.toMatch(/\/SMask \d/);
  });

  it.runIf(hasProgram('qpdf'))('leaves the file sound', async () => {
    for (const inside of [linear, radial, pattern, oneClip, manyClips, masks]) {
      expect(inspectPdf(await pdfOf(inside), 'qpdf', ['--check'])).toContain('No syntax');
    }
  });
});

describe('a drawing on a web page', () => {
  it('has gradients, patterns, clips and masks of its own words', async () => {
    const html = await mainOf(
      [linear, radial, pattern, manyClips, masks].map(picture).join('\n\n'),
    );
    for (const name of ['linearGradient', 'radialGradient', 'pattern', 'clipPath', 'mask']) {
      expect(html).toContain(`<${name} id="`);
    }
    expect(html).toContain(' spreadMethod="reflect"');
    expect(html).toContain(' patternTransform="');
    expect(html).toContain(' mask-type="alpha"');
    expect(html).toContain(' stop-opacity="0.5"');
    expect(html).not.toContain('style=');
  });

  it('shares no id with another, and refers to nothing that is not there', async () => {
    const html = await mainOf([linear, linear, oneClip, manyClips].map(picture).join('\n\n'));
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    const wanted = Array.from(html.matchAll(/url\(#([^)]+)\)/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(wanted.length).toBeGreaterThan(4);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
