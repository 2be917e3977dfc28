import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { MessageKey } from '../model/message-key.ts';
import { spend } from './reading-costs.ts';

/** Why a file cannot be taken out of a PDF. */
export class AttachmentRefused extends Error {
  readonly key: MessageKey;

  constructor(key: MessageKey, cause?: unknown) {
    super(key, { cause });
    this.name = 'AttachmentRefused';
    this.key = key;
  }
}

/**
 * The content of the file of that name that a PDF carries (ISO 32000-1, 7.11.4), just as it was put
 * in: its size and its checksum fit. `undefined` where there is none. `limit` is in bytes.
 *
 * @throws AttachmentRefused where there are several of that name, or where the one is packed in a way
 * that is not read, larger than the limit, or not as it was put in.
 */
export function readAttachment(
  document: PDFDocument,
  name: string,
  limit: number,
): Uint8Array | undefined {
  const contents = findContents(document.catalog, name);
  const [content, another] = [...new Set(contents)];
  if (content === undefined) return undefined;
  if (another !== undefined) throw new AttachmentRefused('exchange.attachment-several');
  const bytes = unpack(content, limit);
  if (!isAsPutIn(bytes, content.dict)) throw new AttachmentRefused('exchange.attachment-changed');
  return bytes;
}

/** The files that go with the whole document, and those in the list that readers show. */
function findContents(catalog: PDFDict, name: string): readonly PDFRawStream[] {
  const tree = dictAt(dictAt(catalog, 'Names'), 'EmbeddedFiles');
  const listed = [...elementsAt(catalog, 'AF'), ...leavesOf(tree)];
  return listed.flatMap((specification) => {
    if (!(specification instanceof PDFDict) || nameOf(specification) !== name) return [];
    const content = lookUp(dictAt(specification, 'EF'), 'F');
    return content instanceof PDFRawStream ? [content] : [];
  });
}

/** The values of a name tree. A circular tree is walked once. */
function leavesOf(root: PDFDict | undefined): readonly (PDFObject | undefined)[] {
  const nodes = new Set(root === undefined ? [] : [root]);
  // What is added meanwhile has its turn too.
  for (const node of nodes) {
    for (const kid of elementsAt(node, 'Kids')) if (kid instanceof PDFDict) nodes.add(kid);
  }
  // Names and what they name take turns.
  return [...nodes].flatMap((node) =>
    elementsAt(node, 'Names').filter((_, index) => index % 2 === 1),
  );
}

function nameOf(specification: PDFDict): string | undefined {
  const name = lookUp(specification, 'UF') ?? lookUp(specification, 'F');
  return name instanceof PDFString || name instanceof PDFHexString ? name.decodeText() : undefined;
}

function lookUp(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(PDFName.of(key));
}

function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const found = lookUp(dict, key);
  return found instanceof PDFDict ? found : undefined;
}

function elementsAt(dict: PDFDict | undefined, key: string): readonly (PDFObject | undefined)[] {
  const found = lookUp(dict, key);
  if (!(found instanceof PDFArray)) return [];
  spend('visited', found.size());
  return Array.from({ length: found.size() }, (_, index) => found.lookup(index));
}

/** Bytes of a stream as they were before they were packed, and not one more than the limit. */
function unpack({ dict, contents }: PDFRawStream, limit: number): Uint8Array {
  const filter = lookUp(dict, 'Filter');
  const [only, second] = filter instanceof PDFName ? [filter] : elementsAt(dict, 'Filter');
  const isPlain = only === undefined && filter === undefined;
  if (!isPlain && (only !== PDFName.of('FlateDecode') || second !== undefined)) {
    throw new AttachmentRefused('exchange.attachment-packed');
  }
  const bytes = isPlain ? contents : inflate(contents, limit);
  if (bytes.length > limit) throw new AttachmentRefused('files.too-large');
  return bytes;
}

function inflate(packed: Uint8Array, limit: number): Uint8Array {
  try {
    return inflateSync(packed, { maxOutputLength: limit });
  } catch (cause) {
    const isTooLarge =
      cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw new AttachmentRefused(
      isTooLarge ? 'files.too-large' : 'exchange.attachment-changed',
      cause,
    );
  }
}

/** By what PDF says of a file that is put in (ISO 32000-1, table 46): its size, and its MD5. */
function isAsPutIn(bytes: Uint8Array, dict: PDFDict): boolean {
  const said = dictAt(dict, 'Params');
  const [size, checksum] = [lookUp(said, 'Size'), lookUp(said, 'CheckSum')];
  if (!(size instanceof PDFNumber) || size.asNumber() !== bytes.length) return false;
  if (!(checksum instanceof PDFHexString || checksum instanceof PDFString)) return false;
  return createHash('md5').update(bytes).digest().equals(checksum.asBytes());
}
