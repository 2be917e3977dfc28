import { describe, expect, it } from 'vitest';
import { linkPhotos, type Photo, viewPhoto } from '../../src/report/gap-report/view-photos.ts';
import { english as messages } from '../support/messages.ts';

const photo: Photo = {
  number: 1,
  title: 'Shelf "A" | *left*',
  date: '2026-11-02',
  clause: '7.1',
  requirement: 'Books',
  file: 'evidence/shelf.jpg',
  problem: '',
  address: 'photo-1',
  first: 1,
};

describe('a picture of evidence in a report', () => {
  it('is linked with words in its place and a caption, and nothing in them is Markdown', () => {
    const link = linkPhotos([photo], messages)['1'] ?? '';
    expect(link).toMatch(/^!\[.*\]\(photo-1 ".*"\)$/);
    expect(link).toContain('2 November 2026');
    expect(link).toContain('&quot;A&quot;');
    expect(link).toContain('\\*left\\*');
  });

  it('is shown once, and named where it comes again', () => {
    const again = { ...photo, number: 2, clause: '8.1', requirement: 'Rooms' };
    const links = linkPhotos([photo, again], messages);
    expect(links['1']).toMatch(/^!\[/);
    expect(links['2']).not.toContain('![');
    expect(links['2']).toContain('1');
  });

  it('that cannot be shown is named by its file', () => {
    const broken = { ...photo, date: '', problem: 'It is broken.', address: '' };
    const link = linkPhotos([broken], messages)['1'] ?? '';
    expect(link).not.toContain('![');
    expect(link).toContain('shelf');
  });

  it('has no address for a template', () => {
    expect(Object.keys(viewPhoto(photo))).not.toContain('address');
    expect(viewPhoto(photo)).toMatchObject({ number: 1, file: 'evidence/shelf.jpg' });
  });
});
