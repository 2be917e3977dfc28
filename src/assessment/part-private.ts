import type { Answer, Evidence, Finding, SiteRating, Testimony } from '../model/assessment.ts';
import {
  hasPrivateLines,
  joinPrivate,
  privateApart,
  splitNote,
} from '../model/text/private-lines.ts';

/*
 * Lines that begin with `!` are private wherever a note was written. They are taken out where a file is read and
 * where something is recorded, and nowhere later: what prints an assessment never sees them.
 */

/** An answer with all its private lines in its private note. */
export function answerApart(answer: Answer): Answer {
  const { note, private: own, said, evidence: pieces, ...rest } = answer;
  const { evidence, hidden: unshown } = evidenceApart(pieces);
  const notes = { evidence, ...below(privateApart({ note, private: own }), unshown) };
  const heard = said === undefined ? {} : { said: said.map(testimonyApart) };
  if (rest.rating === 'na') {
    const { text, hidden } = reasonApart(rest.justification);
    return { ...rest, ...heard, justification: text, ...below(notes, [hidden]) };
  }
  if (rest.sites === undefined) return { ...rest, ...heard, ...notes };
  const bySite = rest.sites.map(siteApart);
  const hidden = bySite.flatMap((one) => one.hidden);
  const sites = bySite.map(({ site }) => site);
  return { ...rest, ...heard, sites, ...below(notes, hidden) };
}

/** Notes with hidden lines below those that are private already. */
function below<Notes extends Pick<Answer, 'private'>>(
  notes: Notes,
  hidden: readonly string[],
): Notes {
  const all = joinPrivate([notes.private, ...hidden]);
  return all === '' ? notes : { ...notes, private: all };
}

/**
 * A piece of evidence whose title is private is in no print, nor is its file. The private note takes over all that
 * the piece says, so that nothing is lost when the answer is written anew.
 */
export function evidenceApart(pieces: readonly Evidence[]): {
  readonly evidence: readonly Evidence[];
  readonly hidden: readonly string[];
} {
  if (!pieces.some(({ title }) => hasPrivateLines(title))) return { evidence: pieces, hidden: [] };
  const parted = pieces.map((piece) => ({ piece, ...splitNote(piece.title) }));
  return {
    evidence: parted.flatMap(({ piece, note }) => (note === '' ? [] : [{ ...piece, title: note }])),
    hidden: parted.flatMap(({ piece, note, private: own }) => [
      note === '' ? wholePiece(piece, own) : own,
    ]),
  };
}

function wholePiece({ file, link, date, sha256 }: Evidence, own: string): string {
  return [own, file, link, date, sha256].filter((part = '') => part !== '').join(', ');
}

/** A site has no private note of its own: its private lines say which one they are about. */
function siteApart(rated: SiteRating): {
  readonly site: SiteRating;
  readonly hidden: readonly string[];
} {
  const { note, ...site } = rated;
  const apart = splitNote(note ?? '');
  if (apart.private === '' && apart.note === note) return { site: rated, hidden: [] };
  const hidden = apart.private.split('\n').filter((line) => line !== '');
  return {
    site: apart.note === '' ? site : { ...site, note: apart.note },
    hidden: hidden.map((line) => `${site.site}: ${line}`),
  };
}

/** A reason of which nothing else would be left stays as it is: without one, the file could not be read. */
function reasonApart(reason: string): { readonly text: string; readonly hidden: string } {
  const { note, private: hidden } = splitNote(reason);
  return note === '' ? { text: reason, hidden: '' } : { text: note, hidden };
}

/** What somebody said, likewise. Of whom only a private note is left, there are empty words. */
export function testimonyApart({ words, private: own, ...rest }: Testimony): Testimony {
  const { note = '', ...apart } = privateApart({ note: words, private: own });
  return { ...rest, words: note, ...apart };
}

/** What a finding says in words. */
type FindingTexts = Pick<Finding, 'evidence' | 'sample' | 'note' | 'private'>;

/** A finding, likewise. */
export function findingApart<One extends FindingTexts>(
  finding: One,
): Omit<One, keyof FindingTexts> & FindingTexts {
  const { evidence, sample, note, private: own, ...rest } = finding;
  const parts = [evidence, sample, note].map((text = '') => splitNote(text));
  const all = joinPrivate([own, ...parts.map((part) => part.private)]);
  const [seen, looked, noted] = parts.map((part) => part.note);
  return {
    ...rest,
    ...(evidence === undefined || seen === undefined ? {} : { evidence: seen }),
    ...(sample === undefined || looked === undefined ? {} : { sample: looked }),
    ...(note === undefined || noted === undefined ? {} : { note: noted }),
    ...(all === '' ? {} : { private: all }),
  };
}

/** A finding without its private note, as everything but its own file sees it. */
export function withoutPrivate<One extends Pick<Finding, 'private'>>(
  finding: One,
): Omit<One, 'private'> {
  const { private: _, ...rest } = finding;
  return rest;
}
