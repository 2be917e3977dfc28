import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import type { Finding } from '../../src/model/assessment.ts';
import type { EvaluationRecord } from '../../src/model/evaluation.ts';
import { anyInput } from '../support/arbitrary-evaluation.ts';
import { recordOf } from '../support/build-data.ts';

/** How a PDF that carries a file is made otherwise than eoms makes it. */
export interface Carriage {
  readonly name?: string;
  /** What the PDF says about the content. */
  readonly size?: number;
  readonly checksum?: Uint8Array;
  /** Packed bytes, and the filters that they are said to be packed with. */
  readonly packed?: { readonly bytes: Uint8Array; readonly filters: readonly string[] };
  /** How often the file is put in. */
  readonly copies?: number;
  /** Under so many levels of the tree of names, and not among the files of the document. */
  readonly depth?: number;
  /** The tree of names leads back to its root, many times. */
  readonly circular?: boolean;
}

/** A PDF of one empty page that carries a file, made by a program that is not ours. */
export async function carry(content: Uint8Array, carriage: Carriage = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  const { context, catalog } = document;
  const copies = Array.from({ length: carriage.copies ?? 1 }, () =>
    context.register(specification(document, content, carriage)),
  );
  const name = PDFString.of(carriage.name ?? 'evaluation.json');
  const names = copies.flatMap((copy) => [name, copy]);
  let node = context.obj({ Names: names });
  for (let level = 0; level < (carriage.depth ?? 0); level++)
    node = context.obj({ Kids: [context.register(node)] });
  const root = context.register(node);
  if (carriage.circular === true)
    node.set(PDFName.of('Kids'), context.obj(Array.from({ length: 50 }, () => root)));
  catalog.set(PDFName.of('Names'), context.obj({ EmbeddedFiles: root }));
  if (carriage.depth === undefined) catalog.set(PDFName.of('AF'), context.obj(copies));
  return document.save();
}

function specification({ context }: PDFDocument, content: Uint8Array, carriage: Carriage) {
  const { bytes, filters } = carriage.packed ?? { bytes: content, filters: [] };
  const checksum = carriage.checksum ?? createHash('md5').update(content).digest();
  const stream = context.stream(bytes, {
    Type: 'EmbeddedFile',
    ...(filters.length === 0 ? {} : { Filter: filters }),
    Params: {
      Size: carriage.size ?? content.length,
      CheckSum: PDFHexString.fromBytes(checksum),
    },
  });
  const name = PDFHexString.fromText(carriage.name ?? 'evaluation.json');
  return context.obj({ Type: 'Filespec', UF: name, EF: { F: context.register(stream) } });
}

const someFindings: readonly Finding[] = [
  { result: 'minor', evidence: 'A list of last year', items: [] },
  { note: 'All knew it.', items: [] },
];

/** Any evaluation as the documents that eoms reads could lead to it. */
export const anyEvaluation: fc.Arbitrary<EvaluationRecord> = fc
  .tuple(anyInput, fc.subarray([...someFindings]))
  .map(([input, list]) => {
    const { standard } = input;
    const [first] = standard.requirements;
    const findings = new Map<string, readonly Finding[]>(
      first === undefined || list.length === 0 ? [] : [[first.id, list]],
    );
    const scale = standard.scale.map((step) => ({ ...step, meaning: 'What it means.' }));
    return recordOf({
      ...input,
      standard: { ...standard, scale, digest: 'a'.repeat(64) },
      assessment: { ...input.assessment, findings },
    });
  });

/** One with requirements, always the same. */
export const anEvaluation: EvaluationRecord = firstOf(
  fc.sample(anyEvaluation, { seed: 4, numRuns: 20 }),
);

function firstOf(evaluations: readonly EvaluationRecord[]): EvaluationRecord {
  const found = evaluations.find(({ gaps }) => gaps.length > 0);
  if (found === undefined) throw new Error('no evaluation has a gap');
  return found;
}

export const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
