import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { saveDurably } from '../../../src/files/save/save-durably.ts';
import { bundleScript } from '../support/bundle-script.ts';
import { contentOf, turnOf } from '../support/content-of.ts';
import { laterRefusalOf } from '../support/problems-of.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const temporary = makeTemporaryFolder();
const folder = join(temporary.folder, 'work');
const file = join(folder, 'answers.yaml');
const bytes = Buffer.from('new');
const over = { mayOverwrite: true };
let script = '';

beforeAll(async () => {
  script = await bundleScript('save-in-turn', temporary.folder);
});
beforeEach(() => mkdirSync(folder));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(temporary.remove);

const modeOf = (path: string): string => (statSync(path).mode & 0o7777).toString(8);

async function refusal(path: string, options = {}): Promise<string> {
  const refused = await laterRefusalOf(() => saveDurably(path, bytes, options));
  return `${refused.kind} ${refused.problems.map(({ key }) => key).join()}`;
}

describe('a file that is saved', () => {
  it('is there with its content, and leaves no other file', async () => {
    await saveDurably(file, bytes);
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['answers.yaml']);
  });

  it('may be empty', async () => {
    await saveDurably(file, new Uint8Array());
    expect(statSync(file).size).toBe(0);
  });

  it('is replaced only where that is said', async () => {
    writeFileSync(file, 'old');
    expect(await refusal(file)).toBe('cannot-create files.file-exists');
    expect(await refusal(file, { mayOverwrite: false })).toBe('cannot-create files.file-exists');
    expect(readFileSync(file, 'utf8')).toBe('old');
    await saveDurably(file, bytes, over);
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['answers.yaml']);
  });

  it('is for others to read when it is new, and never for others to write', async () => {
    await saveDurably(file, bytes);
    expect(modeOf(file)).toBe((0o644 & ~process.umask()).toString(8));
  });

  it.each([0o600, 0o640, 0o664])('keeps its permissions %o', async (mode) => {
    writeFileSync(file, 'old');
    chmodSync(file, mode);
    await saveDurably(file, bytes, over);
    expect(modeOf(file)).toBe(mode.toString(8));
  });

  it('may have a name as long as names can be', async () => {
    const long = join(folder, `${'x'.repeat(250)}.yaml`);
    await saveDurably(long, bytes);
    expect(readFileSync(long, 'utf8')).toBe('new');
  });
});

describe('a link', () => {
  it('stays a link, and the file behind it is replaced', async () => {
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'file'), 'old');
    symlinkSync('real/file', join(folder, 'link'));
    await saveDurably(join(folder, 'link'), bytes, over);
    expect(readlinkSync(join(folder, 'link'))).toBe('real/file');
    expect(readFileSync(join(folder, 'real', 'file'), 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'real'))).toEqual(['file']);
  });

  it('to nothing yet leads to the file that is made', async () => {
    mkdirSync(join(folder, 'real'));
    symlinkSync('second', join(folder, 'first'));
    symlinkSync('real/file', join(folder, 'second'));
    await saveDurably(join(folder, 'first'), bytes);
    expect(lstatSync(join(folder, 'first')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real', 'file'), 'utf8')).toBe('new');
  });

  it('that leads round in a circle is refused', async () => {
    symlinkSync('b', join(folder, 'a'));
    symlinkSync('a', join(folder, 'b'));
    expect(await refusal(join(folder, 'a'), over)).toBe('cannot-create files.link-loop');
  });
});

describe('what cannot be saved is reported', () => {
  it.each([
    ['a folder', '.', 'cannot-create files.is-folder'],
    ['in no folder', 'none/file', 'cannot-create files.folder-missing'],
    ['below a file', 'plain/file', 'cannot-create files.folder-missing'],
    ['too long a name', 'x'.repeat(300), 'cannot-create files.name-too-long'],
  ])('%s', async (_name, name, expected) => {
    writeFileSync(join(folder, 'plain'), '');
    expect(await refusal(join(folder, name), over)).toBe(expected);
    expect(readdirSync(folder)).toEqual(['plain']);
  });
});

describe('a device or a pipe is written to and stays what it is', () => {
  it('/dev/null', async () => {
    await saveDurably('/dev/null', bytes);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('/dev/full, which refuses', async () => {
    expect(await refusal('/dev/full', over)).toBe('io-failed files.disk-full');
    expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  it('a named pipe', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe]);
    const heard = new Promise((resolve) => {
      reader.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
    });
    await saveDurably(pipe, bytes);
    expect(await heard).toBe('new');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it('/dev/stdout, also where a shell appends it to a file', () => {
    writeFileSync(file, 'old ');
    const command = `"$0" "$1" /dev/stdout 7 7 old >> "$2"`;
    execFileSync('sh', ['-c', command, process.execPath, script, file]);
    const written = readFileSync(file, 'utf8');
    expect(written.startsWith('old 7 7 7 ')).toBe(true);
    expect(written.endsWith('saved 7\n')).toBe(true);
  });
});

it('of processes that make the same new file one succeeds', async () => {
  const saves = Array.from({ length: 20 }, (_, turn) => saveDurably(file, Buffer.from(`${turn}`)));
  const settled = await Promise.allSettled(saves);
  const winners = settled.flatMap(({ status }, turn) => (status === 'fulfilled' ? [turn] : []));
  expect(winners).toHaveLength(1);
  expect(readFileSync(file, 'utf8')).toBe(String(winners[0]));
  expect(readdirSync(folder)).toEqual(['answers.yaml']);
});

it('a reader always sees a whole file while others save', async () => {
  await saveDurably(file, contentOf(0));
  const savers = [1, 101, 201].map((from) => {
    const args = [script, file, String(from), String(from + 60), 'old'];
    return once(spawn(process.execPath, args), 'exit');
  });
  const seen = new Set<number | undefined>();
  const reading = setInterval(() => seen.add(turnOf(readFileSync(file))), 1);
  await Promise.all(savers);
  clearInterval(reading);
  expect(seen.size).toBeGreaterThan(10);
  expect(seen).not.toContain(undefined);
});
