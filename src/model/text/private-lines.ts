/** A note as it is kept: what may be printed, and what never is. */
export interface SplitNote {
  readonly note: string;
  readonly private: string;
}

/** Takes the lines that begin with `!` out of a typed note: they are for the assessor alone. */
export function splitNote(typed: string): SplitNote {
  const lines = typed.split('\n');
  const own = lines.filter(isPrivate).map((line) => line.trimStart().slice(1).trim());
  const note = lines.filter((line) => !isPrivate(line));
  if (own.length === 0) return { note: typed, private: '' };
  return {
    note: note.join('\n').trim(),
    private: own.filter((line) => line !== '').join('\n'),
  };
}

/** Whether a text has a line that begins with `!`. */
export function hasPrivateLines(text: string): boolean {
  return text.split('\n').some(isPrivate);
}

function isPrivate(line: string): boolean {
  return line.trimStart().startsWith('!');
}

/** Notes as they are given; one that is absent says nothing. */
interface GivenNotes {
  readonly note?: string | undefined;
  readonly private?: string | undefined;
}

/** Notes that say something. */
interface KeptNotes {
  readonly note?: string;
  readonly private?: string;
}

/** The notes of an answer, however it was given: lines that are private are apart. */
export function privateApart(given: GivenNotes): KeptNotes {
  const { note, private: own } = splitNote(given.note ?? '');
  const all = joinPrivate([given.private, own]);
  return { ...(note === '' ? {} : { note }), ...(all === '' ? {} : { private: all }) };
}

/** Private notes below each other; a line that is there already is not added. '' where there are none. */
export function joinPrivate(notes: readonly (string | undefined)[]): string {
  return notes.reduce<string>((all, note = '') => {
    if (all === '') return note;
    const known = new Set(all.split('\n'));
    const fresh = note.split('\n').filter((line) => line !== '' && !known.has(line));
    return [all, ...fresh].join('\n');
  }, '');
}
