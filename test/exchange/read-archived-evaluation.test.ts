import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluationJson } from '../../src/app/formats/evaluation-json.ts';
import { archiveEvaluation } from '../../src/app/report/archive-evaluation.ts';
import { readArchivedEvaluation } from '../../src/exchange/read-archived-evaluation.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';
import { printPdf } from '../../src/print/pdf/print-pdf.ts';
import { laterRefusalOf } from '../files/support/problems-of.ts';
import { context } from '../print/print-support.ts';
import { english } from '../support/messages.ts';
import { hasQpdf, resave } from '../support/resave-pdf.ts';
import { anEvaluation, anyEvaluation, bytesOf, type Carriage, carry } from './carrying-pdf.ts';
import { emptyPdf } from './pdf-files.ts';

const read = (bytes: Uint8Array): Promise<EvaluationRecord> =>
  readArchivedEvaluation(bytes, 'r.pdf');

async function archived(evaluation: EvaluationRecord): Promise<Uint8Array> {
  const archive = await archiveEvaluation(evaluation, english);
  return printPdf('# Report', { ...context, archive });
}

/** What a PDF is refused for: place and key of each problem. */
async function refusal(bytes: Uint8Array): Promise<readonly string[]> {
  const { kind, problems } = await laterRefusalOf(() => read(bytes));
  expect(kind).toBe('bad-data');
  return problems.map(({ key, place }) =>
    [place?.file, place?.line, place?.column, key].filter((part) => part !== undefined).join(' '),
  );
}

const content = bytesOf(anEvaluation);
const refusalOf = async (
  carriage: Carriage,
  carried: Uint8Array = content,
): Promise<readonly string[]> => refusal(await carry(carried, carriage));

describe('an archived report gives back its evaluation', () => {
  it('whatever the evaluation', async () => {
    await fc.assert(
      fc.asyncProperty(anyEvaluation, async (evaluation) => {
        expect(await read(await archived(evaluation))).toEqual(evaluation);
      }),
      { numRuns: 8 },
    );
  });

  it('in the bytes that --format json writes', async () => {
    const archive = await archiveEvaluation(anEvaluation, english);
    expect(Buffer.from(archive.files[0]?.bytes ?? []).toString()).toBe(
      evaluationJson(anEvaluation),
    );
  });

  it
    .runIf(hasQpdf)
    .each([
      ['--linearize'],
      ['--object-streams=disable', '--stream-data=uncompress'],
      ['--recompress-flate', '--compression-level=9'],
      ['--encrypt', '', 'owner', '256', '--'],
      ['--encrypt', '', 'owner', '128', '--use-aes=y', '--'],
    ])('after qpdf saved it with %s %s', async (...options) => {
    expect(await read(resave(await archived(anEvaluation), ...options))).toEqual(anEvaluation);
  });

  it('after another program put it deep into the tree of names', async () => {
    expect(await read(await carry(content, { depth: 3000 }))).toEqual(anEvaluation);
  });
});

describe('a PDF is refused', () => {
  it('that carries nothing', async () => {
    expect(await refusal(await emptyPdf())).toEqual(['r.pdf exchange.no-evaluation']);
  });

  it('that carries something else', async () => {
    expect(await refusalOf({ name: 'invoice.json' })).toEqual(['r.pdf exchange.no-evaluation']);
  });

  it('that carries two evaluations', async () => {
    expect(await refusalOf({ copies: 2 })).toEqual(['r.pdf exchange.attachment-several']);
  });

  it('whose names go round in a circle', async () => {
    expect(await refusalOf({ name: 'x', circular: true })).toEqual([
      'r.pdf exchange.no-evaluation',
    ]);
  });

  it.each([
    ['its checksum', { checksum: new Uint8Array(16) }],
    ['its size', { size: content.length + 1 }],
    [
      'the rest of it',
      { packed: { bytes: deflateSync(content).subarray(0, 90), filters: ['FlateDecode'] } },
    ],
  ])('whose evaluation does not fit %s', async (_, carriage) => {
    expect(await refusalOf(carriage)).toEqual(['r.pdf exchange.attachment-changed']);
  });

  it('whose evaluation was changed by hand', async () => {
    const bytes = await archived(anEvaluation);
    const loose = Buffer.from(await carry(content)).toString('latin1');
    expect(loose).toContain('"Hill School"');
    const changed = Buffer.from(loose.replace('"Hill School"', '"Till School"'), 'latin1');
    expect(await refusal(changed)).toEqual(['r.pdf exchange.attachment-changed']);
    expect(await refusal(bytes.subarray(0, bytes.length - 400))).toEqual([
      'r.pdf exchange.pdf-truncated',
    ]);
  });

  it.each([[['ASCII85Decode']], [['FlateDecode', 'FlateDecode']], [['Crypt', 'FlateDecode']]])(
    'whose evaluation is packed by %s',
    async (filters) => {
      const packed = { bytes: deflateSync(content), filters };
      expect(await refusalOf({ packed })).toEqual(['r.pdf exchange.attachment-packed']);
    },
  );

  it('whose evaluation would fill the memory', async () => {
    const bomb = deflateSync(Buffer.alloc(40_000_000, ' '));
    const packed = { bytes: bomb, filters: ['FlateDecode'] };
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusalOf({ packed })).toEqual(['r.pdf files.too-large']);
  });

  it.each([
    ['no JSON', '{', 'r.pdf/evaluation.json 1 2 files.json-syntax'],
    ['no evaluation', '{"schema":"eoms/plan@1"}', 'r.pdf/evaluation.json 1 11 files.schema-other'],
    [
      'of a newer eoms',
      '{"schema":"eoms/evaluation@3"}',
      'r.pdf/evaluation.json 1 11 files.schema-version',
    ],
    ['nothing but a text', '"x"', 'r.pdf/evaluation.json 1 1 files.wrong-type'],
    [
      'full of brackets',
      '['.repeat(5000) + ']'.repeat(5000),
      'r.pdf/evaluation.json 1 33 files.yaml-too-deep',
    ],
  ])('whose evaluation is %s', async (_, text, problem) => {
    expect(await refusalOf({}, Buffer.from(text))).toEqual([problem]);
  });

  it('whose evaluation is not a text', async () => {
    expect(await refusalOf({}, new Uint8Array([0xff, 0xfe, 0, 1]))).toEqual([
      'r.pdf/evaluation.json 1 1 files.not-utf8',
    ]);
  });

  it('for everything that is wrong in its evaluation, at once', async () => {
    const { institution, overall, ...rest } = anEvaluation;
    const wrong = {
      institution: { ...institution, learners: -1 },
      overall: { ...overall, score: 2, extra: true },
      ...rest,
      date: '2026-13-01',
    };
    const problems = await refusalOf({}, Buffer.from(JSON.stringify(wrong, null, 1)));
    expect(problems.map((problem) => problem.split(' ').at(-1))).toEqual([
      'files.number-too-small',
      'files.number-too-large',
      'files.key-unknown',
      'files.date-absent',
    ]);
  });

  it('whose evaluation smuggles in what a terminal would obey', async () => {
    const text = JSON.stringify({ ...anEvaluation, scope: 'a\u001B[2J' });
    const [problem = ''] = await refusalOf({}, Buffer.from(text));
    expect(problem).toMatch(/^r\.pdf\/evaluation\.json 1 \d+ files\.yaml-control-escape$/);
  });
});
