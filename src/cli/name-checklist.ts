import type { Options } from './read-options.ts';

/** Longer names are cut: disks take some 255 bytes, and an ending follows. */
const longestName = 120;

/**
 * What a checklist is called that is given no name: by its day and what was selected, so that those
 * of one day stand side by side: `checklist-2026-10-16-clause-8.5-role-hr-form`. What is selected is
 * known to the standard, whose names are fit for files.
 */
export function nameChecklist(options: Options, date: string): string {
  const selected = ['clause', 'process', 'role'].flatMap((flag) => {
    const words = [...new Set(options.texts(flag))];
    return words.length === 0 ? [] : [flag, ...words];
  });
  const gaps = options.flag('gapsOnly') ? ['gaps'] : [];
  const form = options.flag('fillable') ? ['form'] : [];
  return ['checklist', date, ...selected, ...gaps, ...form].join('-').slice(0, longestName);
}
