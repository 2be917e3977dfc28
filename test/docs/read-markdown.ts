import { readdirSync, readFileSync } from 'node:fs';
import markdownIt from 'markdown-it';

/** A fenced block with the marks, `[//]: # (words)`, that stand directly before and after it. */
export interface Block {
  readonly language: string;
  readonly content: string;
  /** Line of the fence in its document, from 1. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** What of a document can be held against the project. */
export interface MarkdownDocument {
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Addresses of links and images. */
  readonly links: readonly string[];
  readonly codeSpans: readonly string[];
}

/** The documents of the project, as paths from its root. */
export function documentPaths(): readonly string[] {
  const below = readdirSync('docs', { recursive: true, encoding: 'utf8' });
  const docs = below.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`);
  return ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...docs.toSorted()];
}

/** Reads a document by its path from the root of the project. */
export function readMarkdown(path: string): MarkdownDocument {
  const text = readFileSync(path, 'utf8');
  const tokens = markdownIt({ html: true }).parse(text, {});
  const inlines = tokens.flatMap((token) => token.children ?? []);
  const lines = text.split('\n');
  const markAt = (index: number): string =>
    /^\[\/\/\]: # \((.*)\)$/.exec(lines[index] ?? '')?.[1] ?? '';
  const blocks = tokens.flatMap((token): readonly Block[] => {
    if (token.type !== 'fence') return [];
    const [first = 0, end = 0] = token.map ?? [];
    const around = { before: markAt(first - 1), after: markAt(end) };
    return [{ language: token.info.trim(), content: token.content, line: first + 1, ...around }];
  });
  const addresses = inlines.map((token) =>
    String(token.attrGet('href') ?? token.attrGet('src') ?? ''),
  );
  return {
    path,
    text,
    blocks,
    links: addresses.filter((address) => address !== ''),
    codeSpans: inlines.filter(({ type }) => type === 'code_inline').map(({ content }) => content),
  };
}
