import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { put, temporaryFolder } from '../support/folders.ts';
import { hasProgram } from '../support/inspect-pdf.ts';

const drawing = (shapes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${shapes}</svg>`;

/** Renders white, whatever the drawing: the renderer that drawings are compared with is another program's. */
const whiteRenderer = `exports.Resvg = class {
  constructor(source, { fitTo: { mode, value } }) {
    const [width, height] = mode === 'width' ? [value, value / 2] : [value * 2, value];
    this.size = { width, height };
  }
  render() {
    return { ...this.size, pixels: Buffer.alloc(this.size.width * this.size.height * 4, 255) };
  }
};
`;

it.skipIf(!hasProgram('pdftoppm'))('compares drawings with the pixels of another program', () => {
  const folder = put(temporaryFolder(), {
    'drawings/white.svg': drawing('<rect width="40" height="20" fill="#fff"/>'),
    'drawings/half.svg': drawing('<rect width="20" height="20" fill="#036"/>'),
    'drawings/odd.svg': drawing('<script/>'),
    'node_modules/@resvg/resvg-js/index.js': whiteRenderer,
  });
  const options = ['--compare', '2', '--renderer', folder];
  const typed = ['bench/drawings.mjs', `${folder}/drawings`, ...options];
  const said = execFileSync(process.execPath, typed, { encoding: 'utf8' });
  expect(said).toContain('all                      2 of 3 print');
  expect(said).toContain('compared 2: 1 differ in 0.1 % of their pixels at most');
  expect(said).toMatch(/ [45]\d\.\d\d %  half\.svg/);
});
