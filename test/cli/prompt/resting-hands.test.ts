import { describe, expect, it } from 'vitest';
import { RestingHands } from '../../../src/cli/prompt/resting-hands.ts';
import type { Stroke } from '../../../src/cli/prompt/stroke.ts';
import { kind, openStage } from './open-stage.ts';

/** Whether hands have rested at each of these times, from 0 on. */
function at(rest: number | undefined, ...times: readonly number[]): readonly boolean[] {
  let now = 0;
  const hands = new RestingHands(rest, () => now);
  return times.map((time) => {
    now = time;
    return hands.haveRested();
  });
}

const restsFor = (strokes: readonly Stroke[]) => strokes.some(({ kind: of }) => of === 'key');

describe('hands that may still be typing for the prompt before', () => {
  it('have rested after so long without a key, and then for good', () => {
    expect(at(500, 499, 998, 1498, 1499)).toEqual([false, false, true, true]);
  });

  it('need no rest where none is asked for', () => {
    expect(at(undefined, 0)).toEqual([true]);
  });

  it('answer nothing: what they type is early, and is heard', async () => {
    const { stage, input, signal, sent, shows } = openStage();
    const answer = stage.ask({ ...kind, restsFirst: 600_000 }, signal);
    await shows('Which?', '> School', '  Union', '', 'arrows');
    input.write('\r');
    await shows('Which?', '> School', '  Union', '', 'Not yet.', 'arrows');
    expect(sent()).toContain('\u0007');
    expect(await Promise.race([answer, Promise.resolve('waiting')])).toBe('waiting');
  });

  it('need no rest for keys of which none is asked', async () => {
    const { stage, input, signal, shows } = openStage();
    const answer = stage.ask({ ...kind, restsFirst: 600_000, restsFor }, signal);
    input.write('2');
    await shows('Which?', '  School', '> Union', '', 'arrows');
    input.write('\r');
    await shows('Which?', '  School', '> Union', '', 'Not yet.', 'arrows');
    expect(await Promise.race([answer, Promise.resolve('waiting')])).toBe('waiting');
  });
});
