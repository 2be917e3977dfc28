import { join } from 'node:path';
import { saveDurably } from '../../../src/files/save/save-durably.ts';
import { useWorkFolder } from './work-folder.ts';

/** An old file in a folder that every test finds as new, and how it gets new content. */
export function useOldFile() {
  const { folder, contents } = useWorkFolder({ 'answers.yaml': 'old' });
  const file = join(folder, 'answers.yaml');
  const bytes = Buffer.from('new');
  const over = { mayOverwrite: true };
  const replacing = (): Promise<void> => saveDurably(file, bytes, over);
  return { folder, contents, file, bytes, over, replacing };
}
