/** How light the paper of the dark scheme is: WCAG's relative luminance of #151515. */
const darkPaper = 0.0075;

/** The contrast of any two colours with each other stays while this product does. */
const product = 1.05 * (darkPaper + 0.05);

type Triple = readonly [number, number, number];

/**
 * A colour for the dark scheme: its hue kept, its luminance mirrored, so that white becomes the dark
 * paper and each pair of colours keeps the contrast that it has by WCAG. Black, which would have to
 * become lighter than white, becomes white.
 */
export function mirrorColour(hex: string): string {
  const { hue, saturation } = toHsl(readHex(hex));
  const wanted = Math.min(1, Math.max(0, product / (luminance(readHex(hex)) + 0.05) - 0.05));
  let [low, high] = [0, 1];
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2;
    if (luminance(fromHsl({ hue, saturation, lightness: middle })) < wanted) low = middle;
    else high = middle;
  }
  // Contrasting colours are rounded away from the paper, and tinted paper towards it: what passes a
  // limit does not fall below it.
  const round = wanted > 0.06 ? Math.ceil : Math.floor;
  return writeHex(fromHsl({ hue, saturation, lightness: (low + high) / 2 }), round);
}

function readHex(hex: string): Triple {
  const at = (index: number): number => Number.parseInt(hex.slice(index, index + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

function writeHex(colour: Triple, round: (value: number) => number): string {
  const digits = colour.map((part) => {
    const whole = Math.min(255, Math.max(0, round(Number((part * 255).toFixed(3)))));
    return whole.toString(16).padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

function luminance([red, green, blue]: Triple): number {
  return 0.2126 * lightOf(red) + 0.7152 * lightOf(green) + 0.0722 * lightOf(blue);
}

/** How much light a part of a colour gives. */
function lightOf(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

interface Hsl {
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

function toHsl([red, green, blue]: Triple): Hsl {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [lightness, spread] = [(most + least) / 2, most - least];
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  if (most === red) return { hue: ((green - blue) / spread + 6) % 6, saturation, lightness };
  const hue = most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  return { hue, saturation, lightness };
}

function fromHsl({ hue, saturation, lightness }: Hsl): Triple {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const at = (offset: number): number => {
    const turn = (offset + hue * 2) % 12;
    return lightness - chroma * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
  };
  return [at(0), at(8), at(4)];
}
