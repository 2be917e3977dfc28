import type { FontFiles } from './font-files.ts';
import type { FontName, Typeface, Typefaces } from './typeface.ts';

/** The typeface with a name. */
export function faceOf(faces: Typefaces, name: FontName): Typeface {
  if (isShipped(name)) return faces[name];
  const others = [...faces.named, faces.symbols];
  return others.find((face) => face?.name === name) ?? faces.fallback;
}

/** Whether a font is a fallback for what another one lacks: it has one style. */
export function isStandIn(name: FontName): boolean {
  return name === 'fallback' || !isShipped(name);
}

function isShipped(name: FontName): name is keyof FontFiles {
  return name !== 'symbols' && !name.startsWith('named-');
}
