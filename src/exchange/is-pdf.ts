/** How far from the start readers look for `%PDF-`: mail programs put lines above it. */
const headBytes = 1024;

/** Whether bytes say of themselves that they are a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, headBytes)).includes('%PDF-');
}
