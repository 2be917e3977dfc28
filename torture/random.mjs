/** A whole number from 0 to below `limit`. */
export function below(random, limit) {
  return Math.floor(random() * limit);
}

/** Bytes with one to eight changes: a byte, a piece lost, doubled, moved or made large, the end cut. */
export function mutate(bytes, random) {
  let changed = Buffer.from(bytes);
  for (let count = 1 + below(random, 8); count > 0; count -= 1) changed = change(changed, random);
  return changed;
}

const telling = [0, 0xff, 0x7f, 0x80, 0x09, 0x0a, 0x0d, 0x22, 0x27, 0x3a, 0x5b, 0x7b, 0x2d, 0x23];

function change(bytes, random) {
  const at = below(random, bytes.length + 1);
  const length = 1 + below(random, Math.min(64, bytes.length + 1));
  const [head, piece, tail] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ];
  const made = [
    () => Buffer.concat([head, Buffer.of(below(random, 256)), bytes.subarray(at + 1)]),
    () => Buffer.concat([head, Buffer.of(telling[below(random, telling.length)]), tail]),
    () => Buffer.concat([head, tail]),
    () => Buffer.concat([head, piece, piece, tail]),
    () => Buffer.concat([head, Buffer.alloc(length, 0xff), tail]),
    () => Buffer.concat([tail, piece, head]),
    () => (random() < 0.2 ? head : bytes),
  ];
  return made[below(random, made.length)]();
}

/** The same things in another order. */
export function shuffle(list, random) {
  return list
    .map((one) => ({ one, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
