const origins = new WeakMap<Uint8Array, string>();

/** Remembers which file the bytes of a font come from, in case the font turns out to be broken. */
export function noteOrigin(bytes: Uint8Array, path: string): Uint8Array {
  origins.set(bytes, path);
  return bytes;
}

/** The file that the bytes of a font come from, as it was named. */
export function originOf(bytes: Uint8Array): string {
  return origins.get(bytes) ?? '';
}
