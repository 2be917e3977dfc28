import { beginningOf, mainOf } from './golden-parts.ts';

/** Writes to the screen. */
export const toScreen = ['-o', '-'];

/** An output that is kept in test/golden/. */
export interface Kept {
  readonly name: 'kindergarten' | 'school' | 'harbour';
  /** In test/golden/, below the name. */
  readonly file: string;
  readonly typed: readonly string[];
  /** What of the output is kept: all, if it is not said. */
  readonly keep?: (output: string) => string;
}

const sheets = [
  'plan',
  'opening',
  'attendance',
  'process',
  'sampling',
  'nonconformity',
  'findings',
  'closing',
];

/** What is kept in one file each. */
export const kept: readonly Kept[] = [
  { name: 'kindergarten', file: 'board.md', typed: ['report', '--for', 'board', ...toScreen] },
  { name: 'kindergarten', file: 'owners.md', typed: ['report', '--for', 'owners', ...toScreen] },
  { name: 'kindergarten', file: 'record.md', typed: ['report', '--for', 'record', ...toScreen] },
  { name: 'kindergarten', file: 'checklist.md', typed: ['checklist', ...toScreen] },
  { name: 'kindergarten', file: 'status.txt', typed: ['status'] },
  { name: 'kindergarten', file: 'status.json', typed: ['status', '--json'] },
  {
    name: 'kindergarten',
    file: 'handout.html',
    typed: ['print', 'handout.md', '--format', 'html', ...toScreen],
    keep: mainOf,
  },
  ...sheets.map((sheet) => ({
    name: 'kindergarten' as const,
    file: `sheet/${sheet}.md`,
    typed: ['sheet', sheet, ...toScreen],
  })),
  { name: 'kindergarten', file: 'drill.md', typed: ['standard', 'drill'] },
  {
    name: 'kindergarten',
    file: 'merged.md',
    typed: ['interview', 'merge', 'said.yaml', ...toScreen],
  },
  {
    name: 'school',
    file: 'record.md',
    typed: ['report', '--for', 'record', '--clause', '4.1', ...toScreen],
  },
  { name: 'school', file: 'drill-begins.md', typed: ['standard', 'drill'], keep: beginningOf },
  { name: 'school', file: 'map.md', typed: ['standard', 'map', 'iso-10002-2018', ...toScreen] },
  { name: 'school', file: 'checklist.md', typed: ['checklist', '--clause', '4.1', ...toScreen] },
  {
    name: 'school',
    file: 'opening.html',
    typed: ['sheet', 'opening', '--format', 'html', ...toScreen],
    keep: mainOf,
  },
  { name: 'school', file: 'status.txt', typed: ['status'] },
  { name: 'school', file: 'status-begins.json', typed: ['status', '--json'], keep: beginningOf },
  ...sheets.map((sheet) => ({
    name: 'school' as const,
    file: `sheet/${sheet}.md`,
    typed: ['sheet', sheet, ...toScreen],
    keep: beginningOf,
  })),
  {
    name: 'school',
    file: 'merged-begins.md',
    typed: ['interview', 'merge', ...toScreen],
    keep: beginningOf,
  },
  { name: 'kindergarten', file: 'interviews.md', typed: ['interview', 'plan', ...toScreen] },
  {
    name: 'harbour',
    file: 'map-begins.md',
    typed: ['standard', 'map', 'gdpr', ...toScreen],
    keep: beginningOf,
  },
  ...['iso-21001-2018', 'iso-21001-2025'].map((edition) => ({
    name: 'harbour' as const,
    file: `verify-${edition}-begins.yaml`,
    typed: ['standard', 'verify', '--sheet', edition, ...toScreen],
    keep: beginningOf,
  })),
];
