import type { ShardChoice } from '../../../app/batch/share-out.ts';
import { EomsError } from '../../../model/problem.ts';
import { mostShards } from '../../../model/schema/outputs/shard-schema.ts';

/** The variables of a job that the system that runs it sets. */
type Environment = Readonly<Record<string, string | undefined>>;

/** A system that runs many jobs at once, and how it tells each which one it is. */
interface Engine {
  readonly name: string;
  readonly index: string;
  /** Absent where it does not say how many there are. */
  readonly total?: string;
  /** What the first one is numbered: a number, or the variable that says it. */
  readonly first: number | string;
  /** The variable that says how far numbers are apart. */
  readonly step?: string;
}

const engines: readonly Engine[] = [
  { name: 'GitLab CI', index: 'CI_NODE_INDEX', total: 'CI_NODE_TOTAL', first: 1 },
  { name: 'CircleCI', index: 'CIRCLE_NODE_INDEX', total: 'CIRCLE_NODE_TOTAL', first: 0 },
  {
    name: 'Buildkite',
    index: 'BUILDKITE_PARALLEL_JOB',
    total: 'BUILDKITE_PARALLEL_JOB_COUNT',
    first: 0,
  },
  {
    name: 'AWS Batch',
    index: 'AWS_BATCH_JOB_ARRAY_INDEX',
    total: 'AWS_BATCH_JOB_ARRAY_SIZE',
    first: 0,
  },
  {
    name: 'Slurm',
    index: 'SLURM_ARRAY_TASK_ID',
    total: 'SLURM_ARRAY_TASK_COUNT',
    first: 'SLURM_ARRAY_TASK_MIN',
    step: 'SLURM_ARRAY_TASK_STEP',
  },
  { name: 'Kubernetes', index: 'JOB_COMPLETION_INDEX', first: 0 },
];

/** A shard, and which engine said so; `undefined` = who typed it. */
export interface AskedShard extends ShardChoice {
  readonly engine: string | undefined;
}

/** Given as the shard: all institutions, whatever the environment says. */
const noShard = 'none';

/**
 * Which share of the institutions is asked for: `3/10` as typed; `10`, or nothing, with the rest from the environment.
 * `undefined` = all: also where an engine runs one job alone.
 *
 * @throws EomsError `usage` where that names none, or the environment says something else than which of how many.
 */
export function readShard(
  typed: string | undefined,
  environment: Environment,
): AskedShard | undefined {
  if (typed === noShard) return undefined;
  const engine = engines.find(({ index }) => isSet(environment[index]));
  if (typed === undefined) return engine && totalOf(engine, environment);
  const { number, total } = parseShard(typed);
  if (number !== undefined) return { number, total, engine: undefined };
  if (engine !== undefined) return chosenBy(engine, total, environment);
  throw new EomsError('usage', [{ key: 'batch.shard-unknown', values: { total } }]);
}

function parseShard(typed: string): {
  readonly number: number | undefined;
  readonly total: number;
} {
  const [, first, last] = /^(?:(\d{1,5})\/)?(\d{1,5})$/.exec(typed) ?? [];
  const number = first === undefined ? undefined : Number(first);
  const total = Number(last);
  if (isShard({ number: number ?? 1, total })) return { number, total };
  throw new EomsError('usage', [{ key: 'batch.shard-wrong', values: { shard: typed } }]);
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

/** What an engine says by itself; one that does not say how many jobs there are may run eoms for anything. */
function totalOf(engine: Engine, environment: Environment): AskedShard | undefined {
  const said = environment[engine.total ?? ''];
  if (!isSet(said) || said === '1') return undefined;
  return chosenBy(engine, Number(said), environment);
}

function chosenBy(engine: Engine, total: number, environment: Environment): AskedShard {
  const first =
    typeof engine.first === 'number' ? engine.first : numberIn(engine.first, 0, environment);
  const step = numberIn(engine.step, 1, environment);
  const number = (Number(environment[engine.index]) - first) / step + 1;
  if (isShard({ number, total })) return { number, total, engine: engine.name };
  const names = [engine.index, engine.total ?? [], engine.first, engine.step ?? []]
    .flat()
    .filter((name) => typeof name === 'string');
  const found = names.map((name) => environment[name] ?? '').join(', ');
  throw new EomsError('usage', [
    { key: 'batch.shard-engine', values: { names: names.join(', '), found } },
  ]);
}

function numberIn(name: string | undefined, otherwise: number, environment: Environment): number {
  const said = environment[name ?? ''];
  return isSet(said) ? Number(said) : otherwise;
}

function isShard({ number, total }: ShardChoice): boolean {
  return (
    [number, total].every(Number.isInteger) && number >= 1 && number <= total && total <= mostShards
  );
}
