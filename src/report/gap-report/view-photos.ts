import type { Messages } from '../../messages/messages.ts';
import type { Derived } from '../../model/derived.ts';
import { escapeMarkdown } from '../words/escape-markdown.ts';
import type { gapReportSchema } from './gap-report-schema.ts';

/** A picture of evidence as a template sees it. */
export type PhotoView = Derived<typeof gapReportSchema>['photos'][number];

/** A picture with the address under which it is linked; none where it cannot be shown. */
export interface Photo extends PhotoView {
  readonly address: string;
  /** The number under which the same file comes first. */
  readonly first: number;
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
  return Object.fromEntries(photos.map((photo) => [photo.number, linkPhoto(photo, messages)]));
}

function linkPhoto(photo: Photo, messages: Messages): string {
  const { number, title, clause, requirement, file, problem, address, first } = photo;
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
