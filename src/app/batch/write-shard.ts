import type { ShardDocument } from '../../model/document.ts';
import { jsonOf } from '../output/json-envelope.ts';
import { digestOfBytes, isAsRecorded, readBatchRecord } from './batch-record.ts';
import type { BatchTerms } from './institution-order.ts';
import { shardFile } from './portfolio-files.ts';
import { saveResults } from './save-results.ts';
import { askedOf, shippedDigests } from './shard-file.ts';
import type { ShardChoice } from './share-out.ts';
import type { PortfolioSource } from './write-portfolio.ts';

/** What a shard says of itself. */
export interface ShardFacts extends ShardChoice {
  readonly division: string;
  /** How many institutions all shards have together. */
  readonly institutions: number;
}

/**
 * Writes what one share of a batch found out: all that a portfolio is made of, and what tells whether other shards
 * belong to it. What is there as it would be written now is left as it is.
 *
 * @throws EomsError `cannot-create`, `io-failed`.
 */
export async function writeShard(
  { standings, unevaluated }: PortfolioSource,
  { number, total, division, institutions }: ShardFacts,
  terms: BatchTerms,
): Promise<string> {
  const { out, force } = terms;
  const content: Omit<ShardDocument, 'schema' | 'tool'> = {
    shard: number,
    shards: total,
    institutions,
    division,
    standards: await shippedDigests(terms),
    asked: askedOf(terms),
    standings: [...standings],
    unevaluated: [...unevaluated],
  };
  const json = jsonOf('shard', content);
  const bytes = Buffer.from(json);
  const inputs = digestOfBytes(bytes);
  const before = await readBatchRecord(out);
  if (!force && before?.inputs === inputs && (await isAsRecorded(out, before))) return json;
  const head = { schema: 'eoms/batch-record@1', inputs, remarks: [] } as const;
  await saveResults([{ file: shardFile, bytes }], head, { out, folder: out, force, before });
  return json;
}
