import { dirname, join, relative } from 'node:path';
import { isThere } from '../../files/disk/is-there.ts';
import { portablePath } from '../../files/disk/portable-path.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { storedPath } from '../../files/disk/stored-path.ts';
import { undoingFolders } from '../../files/save/make-folder.ts';
import { refuseOutside } from '../../files/save/refuse-outside.ts';
import { saveDurably } from '../../files/save/save-durably.ts';
import { EomsError } from '../../model/problem.ts';
import type { EngagementDigests } from '../engagement/digest-of-answers.ts';

/** The record of an engagement, in the form of sha256sum, which can check it: `sha256sum -c`. */
const recordFile = join('.eoms', 'written.sha256');

const line = /^([0-9a-f]{64}) {2}([^\p{C}\\]+)$/u;

/** What a result was printed from; a comment to sha256sum. */
const sourceLine = /^# ([^\p{C}]+)\t([^\p{C}]+)$/u;

/**
 * From which answers a result was made, by their digest, and which one that was; a comment to sha256sum. An older
 * eoms passes over it.
 */
const answersLine = /^#answers ([0-9a-f]{64}) ([0-9a-f]{64}) {2}([^\p{C}\\]+)$/u;

/** From what of `eoms.yaml` it was made, likewise. Of a result of an older eoms there is no such line. */
const engagementLine = /^#engagement ([0-9a-f]{64}) {2}([^\p{C}\\]+)$/u;

/** The same of `eoms.yaml` alone, and of accepted gaps alone: it tells which of the two was changed. */
const apartLine = /^#apart ([0-9a-f]{64}) ([0-9a-f]{64}) {2}([^\p{C}\\]+)$/u;

/** The largest result that is looked at; a larger one is left to the user. */
const mostBytes = 200_000_000;

/** What a result was made from, by digests. */
export interface GivenDigests {
  readonly answers: string;
  /** What it shows of `eoms.yaml`; absent where an older eoms made it, which took down the answers alone. */
  readonly engagement?: string | undefined;
  /** The same for each file; absent where an older eoms made it. */
  readonly apart?: EngagementDigests['apart'] | undefined;
}

/** A result: where it goes, and what is in it. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The file that it is a print of, where it is one. */
  readonly source?: string;
  /** The files that it is made from, where one of the same name may be made from others. */
  readonly madeFrom?: readonly string[];
  /** What it is made from, where it is made from answers. */
  readonly given?: GivenDigests | undefined;
}

/** What is known of a result. */
interface Entry {
  readonly digest: string;
  /** What it is a print of or made from, by paths as they are stored, seen from the engagement. */
  readonly source?: string | undefined;
}

/** A result that was made from answers. */
interface Made extends GivenDigests {
  /** Of the result itself: one that was changed since, or replaced, is another. */
  readonly digest: string;
}

/** The results in an engagement that eoms wrote and that are unchanged since. */
export interface WrittenFiles {
  /**
   * Whether a file that is there is as eoms wrote it, or holds already what is to be written, and is
   * not known as made from other files.
   */
  isOurs(result: WrittenFile): Promise<boolean>;
  /**
   * Records results, so that later ones may replace them; those that are `kept` may not be replaced.
   * Failing to write the record is not an error: eoms then only asks for `--force` more often than
   * needed.
   */
  note(results: readonly WrittenFile[], kept: boolean): Promise<void>;
}

/**
 * Opens the record of the engagement in `folder`; without an engagement nothing is recorded. What
 * cannot be understood in it is passed over.
 */
export async function openWrittenFiles(folder: string | undefined): Promise<WrittenFiles> {
  const { entries, made } = await readRecord(folder);
  const seenFrom = (path: string): string => portablePath(relative(folder ?? '/', path));
  const nameOf = (path: string): string => seenFrom(path).normalize('NFC');
  // Two sources may differ in nothing but the form in which é is stored.
  const stored = (source: string): string => seenFrom(storedPath(source));
  const sourceOf = ({ source, madeFrom }: WrittenFile): string | undefined => {
    if (source !== undefined) return stored(source);
    return madeFrom && `${from}${madeFrom.map(stored).join(' + ')}`;
  };
  return {
    async isOurs(result) {
      const there = await readQuietly(result.path);
      if (there === undefined) return false;
      const { digest, source } = entries.get(nameOf(result.path)) ?? {};
      if (isApart(source, sourceOf(result))) return false;
      if (Buffer.from(result.bytes).equals(there)) return true;
      return digest !== undefined && digest === (await digestOf(there));
    },
    async note(results, kept) {
      if (folder === undefined) return;
      for (const file of results) {
        const [name, digest] = [nameOf(file.path), await digestOf(file.bytes)];
        if (kept) entries.delete(name);
        else entries.set(name, { digest, source: sourceOf(file) });
        if (file.given === undefined) made.delete(name);
        else made.set(name, { ...file.given, digest });
      }
      await writeRecord(folder, { entries, made });
    },
  };
}

/** Begins what is said of a result that is made from several files, and is a print of none. */
const from = 'from: ';

/** Whether a result may not take the place of the one that is there. Who names a place for a report means it. */
function isApart(known: string | undefined, source: string | undefined): boolean {
  if (known === undefined || known === source) return false;
  return source !== undefined || !known.startsWith(from);
}

/**
 * Finds the digests of what a result of an engagement was made from; `undefined` = they are not recorded, or the
 * file was changed since.
 */
export async function openGivenOf(
  folder: string,
): Promise<(path: string) => Promise<GivenDigests | undefined>> {
  const { made } = await readRecord(folder);
  return async (path) => {
    const known = made.get(portablePath(relative(folder, path)).normalize('NFC'));
    if (known === undefined) return undefined;
    const there = await readQuietly(path);
    const isAsWritten = there !== undefined && (await digestOf(there)) === known.digest;
    return isAsWritten ? known : undefined;
  };
}

/** What is recorded, by the names of results. */
interface WrittenRecord {
  readonly entries: Map<string, Entry>;
  readonly made: Map<string, Made>;
}

async function readRecord(folder: string | undefined): Promise<WrittenRecord> {
  const bytes = folder === undefined ? undefined : await readQuietly(join(folder, recordFile));
  const lines = Buffer.from(bytes ?? [])
    .toString()
    .split(/\r?\n/);
  const sources = new Map(lines.flatMap((text) => pairIn(text, sourceLine)));
  return {
    entries: new Map(
      lines
        .flatMap((text) => pairIn(text, line))
        .map(([digest, name]) => [name, { digest, source: sources.get(name) }]),
    ),
    made: madeIn(lines),
  };
}

function madeIn(lines: readonly string[]): Map<string, Made> {
  const engagements = new Map(lines.flatMap((text) => pairIn(text, engagementLine)).map(turned));
  const apart = new Map(lines.flatMap(apartIn));
  return new Map(
    lines.flatMap((text): readonly [string, Made][] => {
      const [, answers, digest, name] = answersLine.exec(text) ?? [];
      if (answers === undefined || digest === undefined || name === undefined) return [];
      const known = { engagement: engagements.get(name), apart: apart.get(name) };
      return [[name, { answers, digest, ...known }]];
    }),
  );
}

function apartIn(text: string): readonly (readonly [string, EngagementDigests['apart']])[] {
  const [, settings, accepted, name] = apartLine.exec(text) ?? [];
  if (settings === undefined || accepted === undefined || name === undefined) return [];
  return [[name, { settings, accepted }]];
}

function turned([one, other]: readonly [string, string]): readonly [string, string] {
  return [other, one];
}

function pairIn(text: string, form: RegExp): readonly [string, string][] {
  const [, one, other] = form.exec(text) ?? [];
  return one === undefined || other === undefined ? [] : [[one, other]];
}

async function writeRecord(folder: string, record: WrittenRecord): Promise<void> {
  const path = join(folder, recordFile);
  try {
    const lines = [...new Set([...record.entries.keys(), ...record.made.keys()])]
      .filter((name) => isThere(join(folder, name)))
      .toSorted()
      .flatMap((name) => linesOf(name, record))
      .filter((text) =>
        [line, sourceLine, answersLine, engagementLine, apartLine].some((form) => form.test(text)),
      );
    await refuseOutside(folder, path);
    const bytes = Buffer.from(`${lines.join('\n')}\n`);
    await undoingFolders(async (make) => {
      await make(dirname(path), folder);
      await saveDurably(path, bytes, { mayOverwrite: true, within: folder });
    });
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
  }
}

function linesOf(name: string, { entries, made }: WrittenRecord): readonly string[] {
  const { source, digest } = entries.get(name) ?? {};
  const known = made.get(name);
  return [
    ...(source === undefined ? [] : [`# ${name}\t${source}`]),
    ...(known === undefined ? [] : linesOfMade(name, known)),
    ...(digest === undefined ? [] : [`${digest}  ${name}`]),
  ];
}

function linesOfMade(
  name: string,
  { answers, digest, engagement, apart }: Made,
): readonly string[] {
  return [
    `#answers ${answers} ${digest}  ${name}`,
    ...(engagement === undefined ? [] : [`#engagement ${engagement}  ${name}`]),
    ...(apart === undefined ? [] : [`#apart ${apart.settings} ${apart.accepted}  ${name}`]),
  ];
}

async function readQuietly(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readDocumentFile(path, mostBytes);
  } catch (error) {
    if (error instanceof EomsError) return undefined;
    throw error;
  }
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  // Node's cryptography takes a while to load, and a result on the screen does without.
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(bytes).digest('hex');
}
