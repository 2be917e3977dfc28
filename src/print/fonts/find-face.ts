import type { FontFiles } from './font-files.ts';
import type { FontName, Typeface, Typefaces } from './typeface.ts';

/** The typeface with a name. */
export function faceOf(faces: Typefaces, name: FontName): Typeface {
  if (isShipped(name)) return faces[name];
  const others = [...faces.named, faces.symbols];
  return others.find((face) => face?.name === name) ?? faces.fallback;
}

/** Whether a font is one of those that stand in for what a wanted one lacks: it has one cut. */
export function isStandIn(name: FontName): boolean {
  return name === 'fallback' || !isShipped(name);
}

function isShipped(name: FontName): name is keyof FontFiles {
  return name !== 'symbols' && !name.startsWith('named-');
}
