import { describe, expect, it } from 'vitest';
import { processPages } from '../../src/scope/process-pages.ts';
import { aRequirement, aStandard } from '../support/build-data.ts';

const standard = aStandard({
  processes: [
    { id: 'admission', name: 'Admission' },
    { id: 'teaching', name: 'Teaching' },
    { id: 'library', name: 'Library' },
  ],
  requirements: [
    aRequirement({ id: 'plan', processes: ['teaching', 'admission'] }),
    aRequirement({ id: 'staff', processes: ['teaching'] }),
  ],
});
const pages = (...asked: readonly string[]) =>
  processPages(standard, asked, standard.requirements).map(
    ({ id, requirements }) => `${id}: ${requirements.map((one) => one.id).join(' ')}`,
  );

describe('the pages of processes', () => {
  it('are of those that have requirements, in the order of the standard', () => {
    expect(pages()).toEqual(['admission: plan', 'teaching: plan staff']);
  });

  it('are of those that were asked for', () => {
    expect(pages('teaching', 'library')).toEqual(['teaching: plan staff']);
  });

  it('are one blank page where none has requirements', () => {
    expect(pages('library')).toEqual([': ']);
  });
});
