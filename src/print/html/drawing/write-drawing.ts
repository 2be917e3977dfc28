import { escapeXml } from '../../../model/text/escape-xml.ts';
import type { Room } from '../../document/block.ts';
import type { Scene } from '../../scene/scene.ts';
import type { StyleRules } from '../style/style-rules.ts';
import { writeNumber } from './drawing-attributes.ts';
import { createDefinitions } from './drawing-definitions.ts';
import { writeShapes } from './write-shapes.ts';

/** The description of a picture. */
export interface DrawingWords {
  readonly title: string;
  readonly description: string;
}

export interface DrawingSetting {
  /** Names of the drawing's own elements begin with it; no other drawing of the page has it. */
  readonly id: string;
  readonly rules: StyleRules;
  /** In pixels of CSS. */
  readonly size: Room;
}

/** A drawing as SVG of its own: every element is made here, none is taken over. */
export function writeDrawing(
  scene: Scene,
  said: DrawingWords,
  { id, rules, size }: DrawingSetting,
): string {
  const { x, y, width, height } = scene.viewBox;
  const box = [x, y, width, height].map(writeNumber).join(' ');
  const [wide, high] = [size.width, size.height].map(writeNumber);
  const sides = `width="${wide}" height="${high}"`;
  const named = nameDrawing(id, said);
  const definitions = createDefinitions(id);
  const colours = coloursOfScheme(rules);
  const setting = { definitions, colours, box: scene.viewBox, writeShapes };
  const shapes = writeShapes(scene.shapes, setting);
  const parts = [...definitions.written(), shapes].join('\n');
  return `<svg viewBox="${box}" ${sides} ${named.attributes}>${named.elements}\n${parts}\n</svg>`;
}

/** Colours that the dark scheme knows, so that it can mirror them. */
function coloursOfScheme(rules: StyleRules) {
  return {
    shape: (hex: string): string => {
      rules.addColour(hex);
      return hex;
    },
    stop: (hex: string): string => {
      rules.addStop(hex);
      return hex;
    },
  };
}

/** A drawing without a description is decoration, and is not read out. */
function nameDrawing(id: string, { title, description }: DrawingWords) {
  const name = title === '' ? description : title;
  if (name === '') return { attributes: 'aria-hidden="true"', elements: '' };
  const titled = `<title id="${id}Title">${escapeXml(name)}</title>`;
  if (description === '' || title === '') {
    return { attributes: `role="img" aria-labelledby="${id}Title"`, elements: titled };
  }
  return {
    attributes: `role="img" aria-labelledby="${id}Title ${id}Description"`,
    elements: `${titled}<desc id="${id}Description">${escapeXml(description)}</desc>`,
  };
}
