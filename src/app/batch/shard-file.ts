import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptJson } from '../../files/accept-json.ts';
import { isThere } from '../../files/disk/is-there.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import type { ShardDocument } from '../../model/document.ts';
import { EomsError } from '../../model/problem.ts';
import { reportFormats } from '../formats/formats.ts';
import { documentMessages, loadMessages } from '../load/load-messages.ts';
import { loadStandard } from '../load/load-standard.ts';
import { shippedStandards } from '../load/standard-files.ts';
import type { BatchTerms } from './institution-order.ts';
import { shardFile } from './portfolio-files.ts';

/** The largest that is read. */
const mostBytes = 400_000_000;

/**
 * The result of a shard.
 *
 * @throws EomsError `bad-data` where it is none that this eoms can read; what the disk does not allow.
 */
export async function readShardFile(folder: string): Promise<ShardDocument> {
  const file = join(folder, shardFile);
  const bytes = await readDocumentFile(file, mostBytes);
  const shard = acceptJson(Buffer.from(bytes).toString(), 'shard');
  if (shard !== undefined) return shard;
  throw new EomsError('bad-data', [{ key: 'batch.no-shard-file', place: { file } }]);
}

/**
 * The same shard once more, in one go.
 *
 * @throws EomsError `io-failed` where it is not there any more.
 */
export function readShardAgain(folder: string): ShardDocument {
  const file = join(folder, shardFile);
  const shard = isThere(file) ? acceptJson(readFileSync(file, 'utf8'), 'shard') : undefined;
  if (shard !== undefined) return shard;
  throw new EomsError('io-failed', [{ key: 'batch.record-gone', place: { file } }]);
}

/** What was asked, as a shard says it: without what is of this machine alone. */
export function askedOf(terms: BatchTerms): ShardDocument['asked'] {
  const { date, dateIsFixed, limits, failsOnRegression, language, askedLanguage } = terms;
  return {
    date,
    dateIsFixed,
    formats: [...terms.formats],
    limits,
    failsOnRegression,
    language,
    ...(askedLanguage === undefined ? {} : { askedLanguage }),
  };
}

/** The terms that a shard was made by, for results in another folder. */
export function termsOfShard(
  { asked }: Pick<ShardDocument, 'asked'>,
  { out, force }: Pick<BatchTerms, 'out' | 'force'>,
): BatchTerms {
  return {
    ...asked,
    out,
    force,
    formats: reportFormats.filter((name) => asked.formats.includes(name)),
    askedLanguage: asked.askedLanguage,
  };
}

/** The standards that come with eoms, by id, as they are here, each in the language of the run where it has words in it. */
export async function shippedDigests(terms: BatchTerms): Promise<ShardDocument['standards']> {
  const { language } = documentMessages(terms);
  return Promise.all(
    shippedStandards().map(async (id) => {
      const { digest } = await loadStandard(id, '.', loadMessages(language));
      return { id, digest };
    }),
  );
}
