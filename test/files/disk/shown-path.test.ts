import { join, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shownPath } from '../../../src/files/disk/shown-path.ts';

describe('a path as people read it', () => {
  it('starts at the working folder where it is below it', () => {
    expect(shownPath(resolve('src', 'cli'))).toBe(join('src', 'cli'));
  });

  it('leads up where that is shorter than the whole path', () => {
    expect(shownPath(resolve('..', 'a.yaml'))).toBe(join('..', 'a.yaml'));
    expect(shownPath(sep)).toBe(sep);
  });

  it('is one line, whatever is in a name', () => {
    expect(shownPath(resolve('two\nlines\t.md'))).toBe('two\\nlines\\t.md');
  });
});
