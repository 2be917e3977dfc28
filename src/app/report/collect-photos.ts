import { listPhotos, type PhotoSource } from '../../evaluation/list-photos.ts';
import { findNames, type NameFinder } from '../../files/disk/name-finder.ts';
import { readInside } from '../../files/disk/read-inside.ts';
import type { Messages } from '../../messages/messages.ts';
import type { MessageKey } from '../../model/message-key.ts';
import type { FailureKind, Problem } from '../../model/problem.ts';
import { cleanValues } from '../../model/text/clean-for-terminal.ts';
import type { Chart } from '../../report/charts/chart.ts';
import type { Photo } from '../../report/gap-report/view-photos.ts';

/** A picture that a report links to: `photo-3.jpg` is the first picture with the number 3. */
export interface PictureFile {
  readonly name: string;
  readonly type: 'image/jpeg' | 'image/png' | 'image/svg+xml';
  readonly bytes: Uint8Array;
}

/** The pictures of a report, each file once, and what is wrong with those that cannot be shown. */
export interface CollectedPhotos {
  readonly photos: readonly Omit<Photo, 'address'>[];
  /** Without what cameras write into them, by the name that the assessment gives. */
  readonly files: ReadonlyMap<string, PictureFile>;
  readonly wrong: readonly WrongPhoto[];
}

/** Which evidence names a picture that cannot be shown, and why. */
export interface WrongPhoto {
  readonly source: PhotoSource;
  readonly problem: Omit<Problem, 'place'>;
  /** Given where the picture may be right, but the machine does not let us read it. */
  readonly failed?: FailureKind | undefined;
}

/** A report without pictures. */
export const noPhotos: CollectedPhotos = { photos: [], files: new Map(), wrong: [] };

const mostBytes = 20_000_000;
/** All pictures of a report together: more than anybody can mail. */
const mostInAll = 100_000_000;

type Photographed = Parameters<typeof listPhotos>[0];

/** Reads the pictures among the evidence, from the folder of the engagement and nowhere else. */
export async function collectPhotos(
  evaluation: Photographed,
  folder: string,
  messages: Messages,
): Promise<CollectedPhotos> {
  const files = new Map<string, PictureFile>();
  const wrong = new Map<string, Omit<WrongPhoto, 'source'>>();
  const sources = listPhotos(evaluation);
  const names = findNames();
  let room = mostInAll;
  for (const { file, number } of sources) {
    if (files.has(file) || wrong.has(file)) continue;
    const read = await readPhoto({ folder, names }, { file, number, room });
    if ('problem' in read) wrong.set(file, read);
    else {
      files.set(file, read);
      room -= read.bytes.length;
    }
  }
  const photos = sources.map(({ id: _id, index: _index, ...source }) => {
    const reason = wrong.get(source.file);
    return { ...source, problem: reason === undefined ? '' : sayReason(reason.problem, messages) };
  });
  return {
    photos,
    files,
    wrong: sources.flatMap((source) => {
      const reason = wrong.get(source.file);
      return reason === undefined ? [] : [{ source, ...reason }];
    }),
  };
}

/** Pictures with the address of the file of each. */
export function addressPhotos(
  { photos, files }: CollectedPhotos,
  addressOf: (picture: PictureFile) => string,
): readonly Photo[] {
  return photos.map((photo) => {
    const file = files.get(photo.file);
    return { ...photo, address: file === undefined ? '' : addressOf(file) };
  });
}

function sayReason({ key, values }: WrongPhoto['problem'], messages: Messages): string {
  return messages.text(key, cleanValues(values));
}

/** An assessment names files from the folder of its engagement, other documents from their own. */
function nearer(key: MessageKey): { readonly key?: MessageKey } {
  if (key === 'files.not-inside') return { key: 'cli.photo-outside' };
  return key === 'files.inside-missing' ? { key: 'cli.photo-missing' } : {};
}

async function readPhoto(
  { folder, names }: { readonly folder: string; readonly names: NameFinder },
  { file, number, room }: { readonly file: string; readonly number: number; readonly room: number },
): Promise<PictureFile | Omit<WrongPhoto, 'source'>> {
  const read = await readInside({ folder, path: file, mostBytes }, names);
  if ('problem' in read) {
    const { problem, failed } = read;
    return { problem: { ...problem, ...nearer(problem.key) }, failed };
  }
  const { readPicture } = await import('../../print/print-room.ts');
  const raster = readPicture(file, read.bytes);
  if ('key' in raster) return { problem: raster };
  if (raster.file.length > room) {
    const values = { path: file, limit: mostInAll / 1_000_000 };
    return { problem: { key: 'cli.photos-too-much', values } };
  }
  const isJpeg = raster.format === 'jpeg';
  return {
    name: `photo-${number}.${isJpeg ? 'jpg' : 'png'}`,
    type: isJpeg ? 'image/jpeg' : 'image/png',
    bytes: raster.file,
  };
}

/** A chart as a file next to the report that links to it. */
export function chartFile({ name, svg }: Chart): PictureFile {
  return { name: `${name}.svg`, type: 'image/svg+xml', bytes: Buffer.from(svg) };
}

/** Charts as they are drawn for a phone, by the names of their files. */
export function narrowCharts(charts: readonly Chart[]): ReadonlyMap<string, Uint8Array> {
  return new Map(
    charts.flatMap((chart) =>
      chart.narrow === undefined ? [] : [[chartFile(chart).name, Buffer.from(chart.narrow)]],
    ),
  );
}

/** The address of a picture that is embedded where it is shown. */
export function dataAddress({ type, bytes }: PictureFile): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
