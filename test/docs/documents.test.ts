import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { exitCode } from '../../src/cli/exit-code.ts';
import { parseMarkdown } from '../../src/print/markdown/parse-markdown.ts';
import { readTables } from '../support/read-tables.ts';
import { type Followed, followDocument } from './follow-document.ts';
import { programWords, unknownOptions } from './program-words.ts';
import { documentPaths, readMarkdown } from './read-markdown.ts';

const documents = documentPaths().map(readMarkdown);
const tour = readMarkdown('docs/tour.md');
const scripting = readMarkdown('docs/scripting.md');
const architecture = readMarkdown('ARCHITECTURE.md');

const walks = new Map<string, Promise<Followed>>();

/** A document is followed once for all tests. */
function follow(path: string): Promise<Followed> {
  const walk = walks.get(path) ?? followDocument(readMarkdown(path));
  walks.set(path, walk);
  return walk;
}

afterAll(async () => {
  for (const { base } of await Promise.all(walks.values())) rmSync(base, { recursive: true });
});

it.each(documents.filter(({ blocks }) => blocks.length > 0))(
  'what $path shows can be done as printed',
  async ({ path }) => {
    const { failures } = await follow(path);
    expect(failures).toEqual([]);
  },
  180_000,
);

it.each(documents)('eoms print takes $path as it is', ({ path, text }) => {
  const readImage = (name: string) => readFileSync(join(dirname(path), name));
  const { blocks } = parseMarkdown(text, { file: path, readImage });
  expect(blocks.length).toBeGreaterThan(0);
});

it.each(documents)('every link of $path leads to a file', ({ path, links }) => {
  const local = links.filter((link) => !/^(https?:|#)/.test(link));
  const broken = local.filter((link) => !existsSync(join(dirname(path), link.replace(/#.*/, ''))));
  expect(broken).toEqual([]);
});

it.each(documents)(
  'every path that $path names is there',
  async ({ path, codeSpans }) => {
    const { folders } = await follow(tour.path);
    const places = ['.', dirname(path), 'standards', 'examples/own-standard', ...folders];
    const missing = codeSpans
      .filter(looksLikePath)
      .filter((named) => !places.some((place) => isThere(place, named)) && !isItem(named));
    expect(missing).toEqual([]);
  },
  180_000,
);

function looksLikePath(text: string): boolean {
  const isPlain = /^[.\w][\w./*-]*$/.test(text);
  return isPlain && (text.includes('/') || /\.(md|ts|mjs|js|json|yaml|csv|liquid)$/.test(text));
}

/** Whether a text is the id of an item, which reads like a path. */
function isItem(text: string): boolean {
  return readFileSync('dist/standards/iso-21001-2018.en.json', 'utf8').includes(`{"id":"${text}"`);
}

/** `clauses/*.yaml` is there where a file of that kind is. */
function isThere(place: string, named: string): boolean {
  const [folder = '', ending] = named.split('*');
  const found = join(place, folder);
  if (ending === undefined || !existsSync(found)) return existsSync(found);
  return readdirSync(found).some((name) => name.endsWith(ending));
}

it.each(['ARCHITECTURE.md', 'README.md'])(
  'names every room once in the map of %s, and no room that is not there',
  (path) => {
    const named = firstColumn(readMarkdown(path).text, 'Folder');
    const rooms = named.filter((name) => name.startsWith('src/'));
    const folders = readdirSync('src').map((name) => `src/${name}/`);
    expect(rooms.toSorted()).toEqual(folders.toSorted());
  },
);

it('leads from the map in main.ts to files that are there, and to all that print a heading', () => {
  const [map = ''] = /\/\*[^]*?\*\//.exec(readFileSync('src/cli/main.ts', 'utf8')) ?? [];
  const named = [...map.matchAll(/[\w-]+(?:\/[\w*.-]*)*(?:\.\w+)?/g)]
    .map(([path]) => path.replace(/\.$/, ''))
    .filter((path) => path.includes('/') || path.endsWith('.ts'));
  const places = ['.', 'src', 'src/cli'];
  const lost = named.filter((path) => !places.some((place) => isThere(place, path)));
  expect(lost).toEqual([]);
  const printers = readdirSync('src/print', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `print/${name}`)
    .filter((name) => printsHeadings.test(readFileSync(join('src', name), 'utf8')));
  expect(named).toEqual(expect.arrayContaining(printers));
  expect(printers.length).toBeGreaterThan(2);
});

/** Where the kinds of blocks are listed with what writes each, as `heading: writeHeading`. */
const printsHeadings = /^ {2}heading: (?:write|layout)\w+,$/m;

it('names every folder that the package ships in the map of ARCHITECTURE.md', () => {
  const shipped = manifest.files.filter((name) => name !== 'dist' && !name.includes('.'));
  const named = firstColumn(architecture.text, 'Folder');
  expect(shipped.filter((name) => !named.includes(`${name}/`))).toEqual([]);
});

it('shows every command in the tour', () => {
  const absent = [...programWords().keys()].filter((words) => !tour.text.includes(`eoms ${words}`));
  expect(absent).toEqual([]);
});

it.each(documents)('every option that $path mentions exists', ({ blocks, codeSpans }) => {
  const shell = blocks
    .filter(({ language }) => ['sh', 'bash', 'console'].includes(language))
    .flatMap(({ content }) => content.replaceAll(/\\\n\s*/g, '').split('\n'))
    .map((line) => line.replace(/^\$ /, ''));
  expect(unknownOptions([...shell, ...codeSpans], programWords())).toEqual([]);
});

it('lists every exit code for scripts', () => {
  const rows = readTables(scripting.text, 'Code').flat();
  const listed = rows.flatMap(([codes = '']) => codes.split(', ').map(Number));
  expect(listed.toSorted((a, b) => a - b)).toEqual(
    Object.values(exitCode).toSorted((a, b) => a - b),
  );
});

it('gives a reason for every dependency, and for no other', () => {
  const { text } = readMarkdown('docs/decisions/0001-dependencies.md');
  expect(firstColumn(text, 'Installed with eoms')).toEqual(Object.keys(manifest.dependencies));
  const built = firstColumn(text, 'Built into eoms');
  const thirdParty = readFileSync('dist/THIRD-PARTY.txt', 'utf8');
  expect(built.filter((name) => !thirdParty.includes(`\n${name} `))).toEqual([]);
  expect([...built, ...firstColumn(text, 'Development')].toSorted()).toEqual(
    Object.keys(manifest.devDependencies).toSorted(),
  );
});

it.each(documents.filter(({ path }) => /decisions\/(?!0001)/.test(path)))(
  '$path is short, and has context, decision and consequence',
  ({ text }) => {
    expect(text.split('\n').length).toBeLessThanOrEqual(26);
    expect(text.match(/^\*\*(Context|Decision|Consequence)\.\*\*/gm)).toHaveLength(3);
  },
);

it('begins CHANGELOG.md with the version of the package, below what is not in a version yet', () => {
  const headings = readMarkdown('CHANGELOG.md').text.matchAll(/^## (\S+)/gm);
  const first = Array.from(headings, ([, name]) => name).find((name) => name !== 'Unreleased');
  expect(first).toBe(manifest.version);
});

/** The code spans in the first column of tables with this head. */
function firstColumn(markdown: string, head: string): readonly string[] {
  const cells = readTables(markdown, head).flatMap((rows) => rows.map(([cell = '']) => cell));
  return cells.map((cell) => cell.replaceAll('`', ''));
}
