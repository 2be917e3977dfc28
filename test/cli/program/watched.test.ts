import { mkdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasStrace } from '../../files/support/strace.ts';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { bin, run } from '../run-eoms.ts';

const writing = /^(?:creat|mkdir|mkdirat|rename|renameat2?|link|linkat|symlink|unlink|unlinkat)$/;
const traced =
  'trace=open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,unlink,unlinkat';

interface Touched {
  readonly read: readonly string[];
  readonly written: readonly string[];
}

/** The files that a run opened, and those that it made, changed, moved or removed, by strace. */
async function watch(typed: readonly string[], cwd: string): Promise<Touched> {
  const log = join(dirname(cwd), 'strace.log');
  const options = ['-f', '-qq', '-y', '-s', '4096', '-o', log, '-e', traced];
  // Counting coverage would write files of its own.
  const env = { NODE_V8_COVERAGE: '' };
  await run('strace', [...options, process.execPath, bin, ...typed], { cwd, env });
  const lines = readFileSync(log, 'utf8').split('\n');
  const opened = lines.flatMap((line, at) => openedBy(line).map((one) => ({ ...one, at })));
  const folderAt = (number: string, at: number): string =>
    opened.findLast((one) => one.number === number && one.at < at)?.path ?? '/dev/null';
  const named = lines.flatMap((line, at) =>
    namedBy(line).map((name) =>
      resolve(
        cwd,
        name.replace(/^\/proc\/self\/fd\/(\d+)/, (_, number: string) => folderAt(number, at)),
      ),
    ),
  );
  const filled = opened.filter(({ isFilled }) => isFilled).map(({ path }) => path);
  return { read: opened.map(({ path }) => path), written: [...filled, ...named] };
}

interface Opened {
  readonly number: string;
  readonly path: string;
  readonly isFilled: boolean;
}

/** What a call opened, with its links resolved. */
function openedBy(line: string): readonly Opened[] {
  const [, number = '', path = ''] = / = (\d+)<([^>]*)>$/.exec(line) ?? [];
  return number === '' ? [] : [{ number, path, isFilled: /O_(?:WRONLY|RDWR|CREAT)/.test(line) }];
}

/** The paths of a call that made, moved or removed something. */
function namedBy(line: string): readonly string[] {
  const [, call = ''] = /^\d+ +(\w+)\(/.exec(line) ?? [];
  if (!writing.test(call) || !line.endsWith(' = 0')) return [];
  return Array.from(line.matchAll(/"((?:[^"\\]|\\.)*)"/g), ([, name = '']) => name);
}

/** An engagement whose files and links name adjacent files, in every way there is. */
function treacherous(place: string): string {
  const folder = realpathSync(place);
  const school = put(join(folder, 'school'), {
    'eoms.yaml': `${smallEngagement['eoms.yaml']}branding:
  logo: ../outside/secret.svg
  logoAlt: Secret
  fonts: { regular: ${join(folder, 'outside/secret.ttf')}, fallback: [link.ttf] }
`,
    'assessments/2026-01-02.yaml': `${smallEngagement['assessments/2026-01-02.yaml']}  top-management-commitment:
    rating: 2
    evidence:
      - { title: Up, file: ../outside/secret.pdf }
      - { title: Whole, file: ${join(folder, 'outside/secret.pdf')} }
      - { title: Photo, file: photos/secret.jpg }
`,
    'theme.yaml': 'schema: eoms/theme@1\nextends: ../outside/secret.yaml\n',
    'templates/gap-report.liquid': "{% render '../../outside/secret' %}{% render 'linked' %}",
    'page.md': '# Page\n\n![A](../outside/secret.svg)\n\n![B](photos/secret.svg)\n',
  });
  const names = ['svg', 'ttf', 'pdf', 'jpg', 'yaml', 'liquid'].map((one) => `secret.${one}`);
  put(join(folder, 'outside'), Object.fromEntries(names.map((name) => [name, 'secret'])));
  symlinkSync('../outside/secret.ttf', join(school, 'link.ttf'));
  symlinkSync('../../outside/secret.liquid', join(school, 'templates', 'linked.liquid'));
  symlinkSync('../outside', join(school, 'photos'));
  return school;
}

const commands = [
  ['validate'],
  ['report', '--format', 'pdf'],
  ['report', '--format', 'html', '--theme', 'theme.yaml'],
  ['report', '--format', 'html'],
  ['checklist', '--clause', '4', '--format', 'html'],
  ['template', 'check'],
  ['template', 'copy', 'checklist'],
  ['print', 'page.md'],
  ['print', 'page.md', '--format', 'html'],
  ['assess', '--set', 'eoms-scope=2'],
  ['status'],
];

describe.skipIf(!hasStrace)('watched from outside', () => {
  const place = temporaryFolder();
  const school = treacherous(place);
  const outside = join(dirname(school), 'outside');

  const named = commands.map((typed) => ({ typed, name: typed.join(' ') }));
  it.each(named)('$name opens nothing beside its folder', async ({ typed }) => {
    const { read, written } = await watch([...typed, '-q'], school);
    expect(read.length).toBeGreaterThan(10);
    expect(read.filter((path) => path.startsWith(outside))).toEqual([]);
    const elsewhere = written.filter((path) => !path.startsWith(`${school}/`));
    expect(elsewhere.filter((path) => !path.startsWith('/dev/'))).toEqual([]);
  });

  it('a link in the place of reports is seen through', async () => {
    const plain = put(join(dirname(school), 'plain'), smallEngagement);
    mkdirSync(join(plain, 'real'));
    symlinkSync('real', join(plain, 'reports'));
    const { written } = await watch(['report', '--format', 'html', '-q'], plain);
    expect(written.some((path) => path.startsWith(join(plain, 'real')))).toBe(true);
  });
});
