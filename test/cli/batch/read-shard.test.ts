import { describe, expect, it } from 'vitest';
import { readShard } from '../../../src/cli/flags/read/read-shard.ts';

describe('the shard that is asked for', () => {
  it('is the one that was typed, whatever the job is', () => {
    const job = { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '5' };
    expect(readShard('3/10', job)).toEqual({ number: 3, total: 10, engine: undefined });
    expect(readShard('none', job)).toBeUndefined();
    expect(readShard(undefined, {})).toBeUndefined();
  });

  it.each([
    ['GitLab CI', { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '5' }, '2/5'],
    ['CircleCI', { CIRCLE_NODE_INDEX: '1', CIRCLE_NODE_TOTAL: '5' }, '2/5'],
    ['Buildkite', { BUILDKITE_PARALLEL_JOB: '0', BUILDKITE_PARALLEL_JOB_COUNT: '4' }, '1/4'],
    ['AWS Batch', { AWS_BATCH_JOB_ARRAY_INDEX: '9', AWS_BATCH_JOB_ARRAY_SIZE: '10' }, '10/10'],
    [
      'Slurm',
      { SLURM_ARRAY_TASK_ID: '7', SLURM_ARRAY_TASK_COUNT: '3', SLURM_ARRAY_TASK_MIN: '5' },
      '3/3',
    ],
    [
      'Slurm',
      { SLURM_ARRAY_TASK_ID: '8', SLURM_ARRAY_TASK_COUNT: '3', SLURM_ARRAY_TASK_STEP: '4' },
      '3/3',
    ],
  ])('is that of the job: %s %j', (engine, environment, shard) => {
    const [number, total] = shard.split('/').map(Number);
    expect(readShard(undefined, environment)).toEqual({ number, total, engine });
  });

  it('is numbered by the job where only the total was typed', () => {
    const job = { JOB_COMPLETION_INDEX: '4' };
    expect(readShard(undefined, job)).toBeUndefined();
    expect(readShard('8', job)).toEqual({ number: 5, total: 8, engine: 'Kubernetes' });
  });

  it('is all where there is one job alone', () => {
    const circle = { CIRCLE_NODE_INDEX: '0', CIRCLE_NODE_TOTAL: '1' };
    expect(readShard(undefined, { CI_NODE_TOTAL: '1' })).toBeUndefined();
    expect(readShard(undefined, circle)).toBeUndefined();
    expect(readShard(undefined, { CI_NODE_INDEX: '', CI_NODE_TOTAL: '3' })).toBeUndefined();
  });

  it.each(['', '0/3', '4/3', '3', 'x/3', '1/2/3', '1/99999', '-1/3', '1.5/3'])(
    'is refused: %j',
    (typed) => {
      expect(() => readShard(typed, {})).toThrow(expect.objectContaining({ kind: 'usage' }));
    },
  );

  it.each([
    [undefined, { CI_NODE_INDEX: '6', CI_NODE_TOTAL: '5' }],
    [undefined, { CI_NODE_INDEX: 'two', CI_NODE_TOTAL: '5' }],
    ['2', { JOB_COMPLETION_INDEX: '2' }],
    [
      undefined,
      { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_COUNT: '3', SLURM_ARRAY_TASK_STEP: '2' },
    ],
  ])('is refused where the job says what cannot be: %j %j', (typed, environment) => {
    expect(() => readShard(typed, environment)).toThrow(
      expect.objectContaining({
        problems: [expect.objectContaining({ key: 'batch.shard-engine' })],
      }),
    );
  });
});
