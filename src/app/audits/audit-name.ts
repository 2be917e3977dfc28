import { tellCopies } from '../../files/disk/copied-file.ts';

/** Names that some systems keep for devices. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const form = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._-]*[\p{L}\p{M}\p{N}_-])?$/u;

/**
 * Whether eoms may give a folder of an audit that name: it holds on every system, and is not one by
 * which copies are known.
 */
export function isAuditId(id: string): boolean {
  const isShort = Buffer.byteLength(id) <= 200;
  return isShort && form.test(id) && !devices.test(id) && tellCopies([id])(id) === undefined;
}
