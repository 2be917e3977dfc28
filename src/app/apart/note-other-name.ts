import { extname } from 'node:path';
import { shownPath } from '../../files/disk/shown-path.ts';
import type { World } from '../world.ts';

/** Takes down of a PDF that it is one, where its name has the ending of something else. */
export function noteOtherName(path: string, world: World): void {
  if (['', '.pdf'].includes(extname(path).toLowerCase())) return;
  world.note({ key: 'cli.read-as-pdf', values: { file: shownPath(path) } });
}
