const size = 9_000;

/** The content that is saved in that turn: its number over and over, so that a torn file shows. */
export function contentOf(turn: number): Uint8Array {
  const word = `${turn} `;
  return Buffer.from(word.repeat(Math.ceil(size / word.length)));
}

/** The turn whose content this is, `undefined` where it is none or not whole. */
export function turnOf(content: Uint8Array): number | undefined {
  const turn = Number.parseInt(Buffer.from(content).toString('utf8'), 10);
  return Buffer.compare(content, contentOf(turn)) === 0 ? turn : undefined;
}
