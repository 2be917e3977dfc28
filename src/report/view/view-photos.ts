import type { Messages } from '../../messages/messages.ts';
import type { Derived } from '../../model/derived.ts';
import type { Evaluation } from '../../model/evaluation.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import type { gapReportSchema } from './gap-report-schema.ts';

/** A picture of evidence as a template sees it. */
export type PhotoView = Derived<typeof gapReportSchema>['photos'][number];

/** A picture with the address under which it is linked; none where it cannot be shown. */
export interface Photo extends PhotoView {
  readonly address: string;
}

/** Where an assessment names a picture: the requirement, and which of its evidence. */
export interface PhotoSource extends Omit<PhotoView, 'problem'> {
  readonly id: string;
  readonly index: number;
}

/** Files that cameras and telephones make; those that cannot be shown are named and not passed over. */
const pictureName = /\.(?:jpe?g|png|gif|webp|hei[cf]|avif|tiff?|bmp)$/i;

/** The pictures among the evidence of what is in scope, in the order of the standard. */
export function listPhotos({ requirements }: Evaluation): readonly PhotoSource[] {
  const shown = requirements.filter(({ state }) => state !== 'not-applicable');
  const sources = shown.flatMap(({ id, clause, name, evidence }) =>
    evidence.flatMap(({ title, file, date = '' }, index) =>
      file === undefined || !pictureName.test(file)
        ? []
        : [{ id, index, clause, requirement: name, title, file, date }],
    ),
  );
  return sources.map((source, index) => ({ ...source, number: index + 1 }));
}

/** What a template sees of a picture: where it is linked is not its business. */
export function viewPhoto(photo: Photo): PhotoView {
  const { number, title, date, clause, requirement, file, problem } = photo;
  return { number, title, date, clause, requirement, file, problem };
}

/**
 * The Markdown of each picture by its number: itself with a caption, or why it is not there. A file
 * that is evidence for more than one requirement is shown once, and named where it comes again.
 */
export function linkPhotos(
  photos: readonly Photo[],
  messages: Messages,
): Readonly<Record<string, string>> {
  const firsts = new Map(photos.toReversed().map(({ file, number }) => [file, number]));
  return Object.fromEntries(
    photos.map((photo) => [
      photo.number,
      linkPhoto(photo, firsts.get(photo.file) ?? photo.number, messages),
    ]),
  );
}

function linkPhoto(photo: Photo, first: number, messages: Messages): string {
  const { number, title, clause, requirement, file, problem, address } = photo;
  const named = { number, title, clause, requirement };
  if (problem !== '') {
    return escapeMarkdown(messages.text('report.photo.not-shown', { ...named, file }));
  }
  const date = photo.date === '' ? 'none' : messages.date(photo.date);
  if (first < number) {
    return escapeMarkdown(messages.text('report.photo.again', { ...named, date, first }));
  }
  const alt = escapeMarkdown(messages.text('report.photo.alt', named));
  const caption = escapeMarkdown(messages.text('report.photo.caption', { ...named, date }));
  return `![${alt}](${address} "${caption.replaceAll('"', '&quot;')}")`;
}
