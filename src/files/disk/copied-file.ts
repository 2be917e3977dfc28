import { copyWords } from './copy-words.ts';

/** What made a copy of a file, as far as its name tells. */
export type CopyKind =
  | 'syncthing'
  | 'conflict'
  | 'onedrive'
  | 'icloud'
  | 'numbered'
  | 'merge'
  | 'copy'
  | 'backup';

const copyWord = `(?:${copyWords('copy')})`;
const backupWord = `(?:${copyWords('old')})`;

const inBrackets = /[([（]([^()[\]（）]*)[)\]）]/g;
const conflictWord = new RegExp(copyWords('conflict'), 'iu');
/** `(kopi)`, `(another copy)`, `(3rd copy)`, `(Adas kopi 2026-11-29)` */
const copyWithin = new RegExp(`(?:^|[ .-])${copyWord}(?:[ .-]|$)`, 'iu');
/** A name as eoms gives it, a day, or none that could be anything else. */
const beginsWithDay = /^\d{4}-\d\d-\d\d/;
const isDay = /^\d{4}-\d\d-\d\d$/;
/** What stands between a name and a word. */
const sign = '[ _.(–—-]';

type NamePattern = Pick<RegExp, 'test'>;

/** Names that say it by themselves, without their endings. The first that fits counts. */
const byName: readonly (readonly [CopyKind, NamePattern])[] = [
  // Syncthing: x.sync-conflict-20261129-101010-ABCDEFG
  ['syncthing', /\.sync-conflict-\d{8}-\d{6}/i],
  // Dropbox, Nextcloud, Seafile: x (Ada's conflicted copy 2026-11-29); ownCloud: x_conflict-20261129-101010
  ['conflict', { test: saysInBrackets(conflictWord) }],
  ['conflict', /[_.-]conflict-\d{8}-\d{4,6}$/i],
  // Egnyte: x_Ada_Nov-29-1010-2026_Conflict
  ['conflict', /_[^_]+_[a-z]{3}-\d{1,2}-\d{4}-\d{4}_conflict$/i],
  // git mergetool: x_REMOTE_4711, x.REMOTE.4711
  ['merge', /([_.])(?:BACKUP|BASE|LOCAL|REMOTE)\1\d+$/],
  // Explorer, Google Drive: Copy of x, Kopie von x, Kopi (2) af x
  ['copy', new RegExp(`^${copyWord} (?:\\(\\d+\\) )?(?:${copyWords('of')})(?: |$)`, 'iu')],
  // Explorer, Finder: x - Copy (2), x copy 3
  ['copy', new RegExp(`(?:^|[ _(–—-])${copyWord}\\)?(?: ?\\(?\\d{1,3}\\)?)?$`, 'iu')],
  // File managers of Linux: x (copy), x (endnu en kopi)
  ['copy', { test: saysInBrackets(copyWithin) }],
  ['backup', new RegExp(`^${backupWord}$`, 'iu')],
  ['backup', /~\d*$/],
  // Google Drive and browsers: x (1)
  ['numbered', /[ _]?\(\d{1,3}\)$/],
];

interface WordedPattern {
  readonly kind: CopyKind;
  /** The day that it is a copy of. */
  readonly day: RegExp;
  readonly forms: readonly RegExp[];
}

/**
 * Words that also occur in names of schools: they mark a copy only of a day or next to the original.
 * What begins with a day and goes on is one as well, where the word can hardly mean anything else.
 */
const byWord: readonly WordedPattern[] = [
  worded('backup', beginsWithDay, backupWord),
  worded('conflict', beginsWithDay, `(?:${copyWords('conflict')})`),
  worded('copy', isDay, copyWord),
];

/** x neu, x-v2: only of a day, since an institution can have a campus and a new campus. */
const renewed = worded('copy', isDay, `(?:${copyWords('renewed')}|v(?:ersion)?[ ._-]?\\d{1,3})`);

function worded(kind: CopyKind, day: RegExp, word: string): WordedPattern {
  const before = new RegExp(`^${word}${sign}+`, 'iu');
  const behind = new RegExp(`${sign}[([（]?${word}(?:${sign}?\\d*[)\\]）]?)?$`, 'iu');
  return { kind, day, forms: [before, behind] };
}

/** Words of languages that write without spaces need no sign before them. */
const unspaced = /(?<=\d)(?:の?コピー|副本|複本|拷贝|拷貝|の?複製|사본|복사본)(?: ?\d{1,3})?$/u;

const computer = 'desktop|laptop|notebook|macbook(?: pro| air)?|imac|mac mini|surface|thinkpad|pc';

/** What is appended to the name of an existing file: it marks a copy only next to that file. */
const byOriginal: readonly (readonly [CopyKind, RegExp])[] = [
  // iCloud: x 2
  ['icloud', /^ \d{1,2}$/],
  // OneDrive adds the name of the computer: x-DESKTOP-7H, x-Ada's MacBook Pro
  ['onedrive', /^-(?=.*[A-Z])[A-Z0-9]+(?:-[A-Z0-9]+)+$/],
  ['onedrive', /^-.*(?:desktop|laptop|macbook|imac|mac mini|surface|thinkpad|pc\b)/i],
];

/** What is appended to a day or to the name of an existing file, and can be nothing else. */
const byComputer: readonly RegExp[] = [
  // x-DESKTOP-7H, x-Ada's MacBook Pro
  /^-(?:DESKTOP|LAPTOP|WIN)-[A-Z0-9]{2,}$/,
  /^-\S+['’]?s (?:macbook|imac|mac mini|thinkpad|laptop|pc)(?: pro| air)?$/i,
  // x (adas-laptop), x (DESKTOP-7H)
  new RegExp(`^[ _]?\\((?:[^()]*[ _-])?(?:${computer})(?:-[a-z0-9]+)?\\)$`, 'i'),
];

/** An ending put behind another: x.yaml.bak, x.yaml~, x.yaml (1), x.yaml - Kopi, x.yaml_old */
const secondEnding = new RegExp(
  `^(.+\\.(?:ya?ml|liquid))(?:\\.(?:bak|old|orig|backup|save|rej|tmp|\\d{1,3})\\d*|\\.?~(?:\\d+~?)?|[ _-]+${backupWord}\\d*|[ _(-]+${copyWord}\\)?(?: ?\\(?\\d{1,3}\\)?)?| ?\\(\\d{1,3}\\))$`,
  'iu',
);

/** What ends like this has nothing behind its ending: told without the long pattern, which costs a command 5 ms. */
const plainEnding = /\.(?:ya?ml|liquid|md)$/i;
/** Names as eoms gives them, which no program makes of another name: a day, and that of an engagement. */
const ownStem = /^(?:\d{4}-\d\d-\d\d|eoms)$/;

/** A name without what was put behind its ending, so that it tells what kind of document it was. */
export function withoutSecondEnding(name: string): string {
  if (plainEnding.test(name)) return name;
  return secondEnding.exec(name)?.[1] ?? name;
}

/**
 * Tells of each of such names what made the file, if it looks like a copy of another file: a sync
 * program, a person or an editor. All names are looked at once, so that many files cost no more each
 * than few.
 */
export function tellCopies(names: readonly string[]): (name: string) => CopyKind | undefined {
  const stems = new Set<string>();
  for (const { stem, ending } of names.map(splitName)) {
    stems.add(stem + ending);
    stems.add(stem.toLowerCase() + ending);
  }
  return (name) => {
    if (withoutSecondEnding(name) !== name) return 'backup';
    const { stem, ending } = splitName(name);
    // All patterns together cost a command 20 ms, and most engagements have no other names than these.
    if (ownStem.test(stem)) return undefined;
    const said = byName.find(([, pattern]) => pattern.test(stem));
    return said?.[0] ?? kindBeside(stem, (other) => stems.has(other + ending));
  };
}

/** What a name says that is a copy only of a day or next to its original. */
function kindBeside(stem: string, isOther: (stem: string) => boolean): CopyKind | undefined {
  const word = byWord.find((pattern) => saysWord(stem, pattern, isOther));
  if (word !== undefined) return word.kind;
  const rest = stem.replace(unspaced, '');
  if (rest !== stem && (isDay.test(rest) || isOther(rest))) return 'copy';
  return saysWord(stem, renewed, () => false) ? renewed.kind : kindOfAddition(stem, isOther);
}

/** Whether a name without one of such words is that of another file, or a day. */
function saysWord(
  stem: string,
  { day, forms }: WordedPattern,
  isOther: (stem: string) => boolean,
): boolean {
  return forms.some((form) => {
    const rest = withoutSigns(stem.replace(form, ''));
    return rest !== stem && (day.test(rest) || isOther(rest.toLowerCase()));
  });
}

/** What is appended to the name of another file, or to a day. */
function kindOfAddition(stem: string, isOther: (stem: string) => boolean): CopyKind | undefined {
  const starts = Array.from({ length: stem.length }, (_, end) => stem.slice(0, end));
  const added = (isStart: (start: string) => boolean): readonly string[] =>
    starts.filter(isStart).map((start) => stem.slice(start.length));
  const isNamed = (pattern: RegExp): boolean =>
    added((start) => isDay.test(start) || isOther(start)).some((end) => pattern.test(end));
  if (byComputer.some(isNamed)) return 'onedrive';
  const ends = added(isOther);
  return byOriginal.find(([, pattern]) => ends.some((end) => pattern.test(end)))?.[0];
}

/** `2027-02-03 -` → `2027-02-03` */
function withoutSigns(name: string): string {
  let rest = name;
  while (/[ _.–—-]$/.test(rest)) rest = rest.slice(0, -1);
  return rest;
}

/** Whether one of the brackets of a name says something. */
function saysInBrackets(form: RegExp): (stem: string) => boolean {
  return (stem) => Array.from(stem.matchAll(inBrackets)).some(([, said = '']) => form.test(said));
}

function splitName(name: string): { readonly stem: string; readonly ending: string } {
  const composed = name.normalize('NFC');
  const dot = composed.lastIndexOf('.');
  if (dot <= 0) return { stem: composed, ending: '' };
  return { stem: composed.slice(0, dot), ending: composed.slice(dot).toLowerCase() };
}
