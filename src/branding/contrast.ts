import { contrastOf, hexOf, type Light, lightOf } from '../model/colour.ts';

/** Finer steps of lightness look the same in two hex digits. */
const steps = 1024;

/** The colours that a colour must contrast with, and by how much. */
export interface Ground {
  readonly colour: string;
  readonly least: number;
}

/**
 * The nearest colour that contrasts with each of its grounds as much as asked: the same hue, lighter
 * or darker by as little as possible. One that does so already is returned unchanged. `undefined` if
 * not even black or white does; on a single ground, one of them reaches 4.5.
 */
export function nearestReadable(colour: string, grounds: readonly Ground[]): string | undefined {
  const wanted = colour.toLowerCase();
  const passes = (one: string): boolean =>
    grounds.every((ground) => contrastOf(one, ground.colour) >= ground.least);
  if (passes(wanted)) return wanted;
  const { lightness, a, b } = toLab(wanted);
  for (let step = 1; step <= steps; step++) {
    const near = [lightness - step / steps, lightness + step / steps]
      .map((moved) => fromLab({ lightness: Math.min(1, Math.max(0, moved)), a, b }))
      .find(passes);
    if (near !== undefined) return near;
  }
  return undefined;
}

/** A colour in Oklab, where equal steps look equal. */
interface Lab {
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
}

function toLab(colour: string): Lab {
  const [red, green, blue] = lightOf(colour);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

/** The colour of a lightness, as strong as asked or as strong as a screen can show it. */
function fromLab({ lightness, a, b }: Lab): string {
  let [shown, beyond] = [0, 1];
  if (isShown(toLight({ lightness, a, b }))) return writeLight(toLight({ lightness, a, b }));
  for (let halving = 0; halving < 12; halving++) {
    const middle = (shown + beyond) / 2;
    if (isShown(toLight({ lightness, a: a * middle, b: b * middle }))) shown = middle;
    else beyond = middle;
  }
  return writeLight(toLight({ lightness, a: a * shown, b: b * shown }));
}

function toLight({ lightness, a, b }: Lab): Light {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function isShown(light: Light): boolean {
  return light.every((part) => part >= -0.0001 && part <= 1.0001);
}

function writeLight(light: Light): string {
  return hexOf(
    light.map((part) => {
      const share = Math.min(1, Math.max(0, part));
      return 255 * (share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055);
    }),
  );
}
