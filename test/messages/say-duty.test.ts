import { describe, expect, it } from 'vitest';
import { sayDuty } from '../../src/messages/say-duty.ts';
import { leastSure } from '../../src/model/rules/verification.ts';
import { english } from '../support/messages.ts';

describe('the duty of a typical nonconformity', () => {
  it.each([
    ['confirmed', 'Rooms are safe.'],
    ['topic-confirmed', 'Rooms are safe.'],
    ['recalled', 'Rooms are safe.\u00A0°'],
    ['unknown', '(To be looked up) Rooms are safe.\u00A0°'],
  ] as const)('says where it is %s', (status, said) => {
    expect(sayDuty('Rooms are safe.', status, english)).toBe(said);
  });

  it('is as sure as the least sure duty, whatever good practice stands beside it', () => {
    const [known, recalled, unknown, ours] = [
      { kind: 'must', status: 'confirmed' },
      { kind: 'must', status: 'recalled' },
      { kind: 'must', status: 'unknown' },
      { kind: 'ours', status: 'unknown' },
    ] as const;
    expect(leastSure([known, unknown, recalled])).toBe('unknown');
    expect(leastSure([known, recalled])).toBe('recalled');
    expect(leastSure([known, ours])).toBe('confirmed');
    expect(leastSure([ours])).toBe('confirmed');
  });
});
