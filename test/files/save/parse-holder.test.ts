import { describe, expect, it } from 'vitest';
import { parseHolder } from '../../../src/files/save/parse-holder.ts';

const holder = {
  token: '0123456789abcdef',
  pid: 42,
  host: 'desk',
  bootId: 'boot',
  pidSpace: 'pid:[1]',
  startedAt: '77',
};

describe('the content of a lock file', () => {
  it('is the process that holds the lock', () => {
    expect(parseHolder(JSON.stringify(holder))).toEqual(holder);
  });

  it('may leave out what a system does not know', () => {
    const { token, pid, host } = holder;
    const unknown = { bootId: '', pidSpace: '', startedAt: '' };
    expect(parseHolder(JSON.stringify({ token, pid, host }))).toEqual({
      token,
      pid,
      host,
      ...unknown,
    });
    const odd = { ...holder, bootId: 7, pidSpace: null, startedAt: [] };
    expect(parseHolder(JSON.stringify(odd))).toEqual({ ...holder, ...unknown });
  });

  it.each([
    ['of no process', { pid: undefined }],
    ['of a process by its name', { pid: '42' }],
    ['of process 0', { pid: 0 }],
    ['of less', { pid: -1 }],
    ['of half a process', { pid: 1.5 }],
    ['of too large a number', { pid: 2 ** 53 }],
    ['without a computer', { host: '' }],
    ['with another kind of computer', { host: 1 }],
    ['without a token', { token: undefined }],
    ['with too short a token', { token: '0123456789abcde' }],
    ['with too long a token', { token: '0123456789abcdef0' }],
    ['with a token that leads elsewhere', { token: '../../../../../etc' }],
    ['with capitals in its token', { token: '0123456789ABCDEF' }],
    ['with more before its token', { token: '/0123456789abcdef' }],
  ])('%s is none', (_what, change) => {
    expect(parseHolder(JSON.stringify({ ...holder, ...change }))).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '7', '"x"'])('%j is none', (text) => {
    expect(parseHolder(text)).toBeUndefined();
  });
});
