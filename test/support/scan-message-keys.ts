import { readdirSync, readFileSync } from 'node:fs';

/** What the sources and the templates say of message names. */
export interface MessageUse {
  /** `'report.title'`: names written out. */
  readonly named: ReadonlySet<string>;
  /** `` `report.scale.${…}` `` and `'report.gap.' | append:`: beginnings of names that are put together. */
  readonly begun: ReadonlySet<string>;
}

const name = /['"`]([a-z]+(?:\.[a-zA-Z0-9-]+)+)['"`]/g;
const beginning = /['`]([a-z]+(?:\.[a-z0-9-]+)*\.)(?:\$\{|')/g;

/** Scans src, templates and bin for names of messages. */
export function scanMessageKeys(): MessageUse {
  const text = [...textsIn('src'), ...textsIn('templates'), ...textsIn('bin')].join('\n');
  return { named: found(text, name), begun: found(text, beginning) };
}

function found(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}

function textsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|cjs|liquid)$/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
}
