import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readDocumentFile } from '../../../src/files/disk/read-file.ts';
import { acquireLock, clearBeside, forceUnlock } from '../../../src/files/save/lock.ts';
import { saveDurably } from '../../../src/files/save/save-durably.ts';
import { sweepTemporary, temporaryPath } from '../../../src/files/save/temporary-file.ts';
import { laterRefusalOf } from '../support/problems-of.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const temporary = makeTemporaryFolder();
let count = 0;
let folder = '';

beforeEach(() => {
  count += 1;
  folder = join(temporary.folder, `folder-${count}`);
  mkdirSync(folder);
});
afterAll(temporary.remove);

/** No process of Linux has so high a number. */
const nobody = String(2 ** 30);

/** The name of a file that this process would write first, with the mark of another writer. */
function leave(change: (name: string) => string): string {
  const name = change(basename(temporaryPath(folder)));
  writeFileSync(join(folder, name), 'half');
  return name;
}

const own = (name: string): string => name.replace(`-${process.pid}-`, `-${nobody}-`);

describe('what a dead process left', () => {
  it('goes when the next one saves in the folder', async () => {
    leave(own);
    leave(own);
    await saveDurably(join(folder, 'a.yaml'), Buffer.from('whole'));
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('goes when the next one takes a lock in the folder', async () => {
    leave(own);
    await (await acquireLock(join(folder, 'a.yaml'))).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('goes, lock included, when the next one looks at the document and has nothing to write', async () => {
    const path = join(folder, 'a.yaml');
    leave(own);
    await acquireLock(path);
    const held = readFileSync(`${path}.lock`, 'utf8');
    writeFileSync(`${path}.lock`, held.replace(`"pid":${process.pid}`, `"pid":${nobody}`));
    await clearBeside(path);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves the lock of a living process alone, which is not a failure', async () => {
    const path = join(folder, 'a.yaml');
    const lock = await acquireLock(path);
    await clearBeside(path);
    expect(readdirSync(folder)).toEqual(['a.yaml.lock']);
    await lock.release();
    await clearBeside(join(folder, 'nowhere', 'a.yaml'));
  });

  it('stays if the process lives, or if that is unknown', async () => {
    const names = [
      leave((name) => name),
      leave((name) => own(name).replace(/-[\w.]+(?=-[\da-z]+\.tmp$)/, '-another_computer')),
      leave(() => '.eoms-7-abc.tmp'),
      leave(() => 'mine.tmp'),
    ];
    await sweepTemporary(folder);
    expect(readdirSync(folder)).toEqual(names.toSorted());
  });
});

describe('a lock', () => {
  it('that is a pipe is not waited for, and can be taken away', async () => {
    const document = join(folder, 'a.yaml');
    execFileSync('mkfifo', [`${document}.lock`]);
    const refused = await laterRefusalOf(() => acquireLock(document));
    expect([refused.kind, refused.problems[0]?.key]).toEqual(['locked', 'files.locked-unreadable']);
    await forceUnlock(document);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that became something else meanwhile is given back all the same', async () => {
    const document = join(folder, 'a.yaml');
    const lock = await acquireLock(document);
    rmSync(`${document}.lock`);
    mkdirSync(`${document}.lock`);
    await lock.release();
    expect(readdirSync(folder)).toEqual(['a.yaml.lock']);
  });
});

it('a pipe without a reader is refused, and stays a pipe', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const refused = await laterRefusalOf(() => saveDurably(pipe, Buffer.from('x')));
  expect([refused.kind, refused.problems[0]?.key]).toEqual(['cannot-create', 'files.nobody-reads']);
});

it('a file without an end, of which the system says that it is empty, is not read for ever', async () => {
  expect((await readDocumentFile('/proc/self/status')).toString()).toContain('Pid:');
  const refused = await laterRefusalOf(() => readDocumentFile('/proc/self/status', 20));
  expect([refused.kind, refused.problems[0]?.key]).toEqual(['bad-data', 'files.too-large']);
});
