import { describe, expect, it } from 'vitest';
import { checkOwnFiles } from '../../src/app/doctor/check-own-files.ts';
import { findWrong } from '../../src/app/doctor/examine.ts';
import { doctorText } from '../../src/cli/words/say-doctor.ts';
import { EomsError } from '../../src/model/problem.ts';
import { english } from '../support/messages.ts';

const machine = { node: 'v20.19.0', platform: 'x', least: '20.19', enough: true };
const place = {
  engagement: undefined,
  standard: undefined,
  language: undefined,
  assessments: 0,
  folder: '/x',
  writable: true,
  locks: [],
  failure: undefined,
};
const parts = [{ part: 'fonts', whole: true }];

describe('what is wrong', () => {
  it('is nothing where all is well', () => {
    expect(findWrong({ machine, parts, place })).toEqual([]);
  });

  it('comes in the order of its weight', () => {
    const failure = new EomsError('bad-data', [{ key: 'files.file-missing' }]);
    const bad = {
      ...place,
      failure,
      writable: false,
      locks: [{ file: 'a', state: 'unreadable' as const }],
    };
    expect(findWrong({ machine: { ...machine, enough: false }, parts, place: bad })).toEqual([
      'bug',
      'bad-data',
      'cannot-create',
      'locked',
    ]);
    expect(findWrong({ machine, parts: [{ part: 'fonts', whole: false }], place })).toEqual([
      'bug',
    ]);
  });

  it('is said in words: parts that are damaged, a Node.js that is too old, a folder that is closed', () => {
    const seen = {
      machine: { ...machine, node: 'v18.0.0', enough: false },
      parts: [{ part: 'fonts', whole: false }],
      place: { ...place, writable: false },
      wrong: ['bug', 'cannot-create'] as const,
    };
    const terminal = { keyboard: true, screen: true, columns: 100, asks: true };
    const text = doctorText({ seen, settings: [], terminal }, english);
    expect(text).toContain('which is too old: 20.19 or newer is needed');
    expect(text).toContain('damaged (fonts)');
    expect(text).toContain('which cannot be written');
    expect(text).toContain('screen of 100 columns');
    expect(text).toMatch(/2 things are wrong, see above\.\n$/);
  });
});

describe('the files of eoms itself', () => {
  it('are whole here', async () => {
    const found = await checkOwnFiles(english);
    expect(found.filter(({ whole }) => !whole)).toEqual([]);
    expect(found.map(({ part }) => part)).toContain('templates');
  });

  it.each([
    ['is not there', Object.assign(new Error('x'), { code: 'ENOENT', errno: -2, syscall: 'open' })],
    [
      'belongs to a package that is not there',
      Object.assign(new Error('x'), { code: 'MODULE_NOT_FOUND' }),
    ],
    ['holds something else', new SyntaxError('x')],
    ['is refused', new EomsError('bad-data', [])],
  ])('are damaged where one %s', async (_what, error) => {
    const fails = () => Promise.reject(error);
    expect(await checkOwnFiles(english, { one: fails })).toEqual([{ part: 'one', whole: false }]);
  });

  it('do not hide a bug', async () => {
    await expect(
      checkOwnFiles(english, { one: () => Promise.reject(new TypeError('a bug')) }),
    ).rejects.toThrow('a bug');
  });
});
