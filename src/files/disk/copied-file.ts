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

/** How people and programs call a copy, by language. */
interface CopyWords {
  /** `x - Kopi`, `x kopi 2`, `(x) (kopi)` */
  readonly copy: string;
  /** What separates the word from the name: `Kopi af x`. */
  readonly of: string;
  /** What programs that keep folders alike call a file that two people changed. */
  readonly conflict: string;
  /** `x_gammel`, `x (sikkerhedskopi)` */
  readonly old: string;
}

const words: readonly CopyWords[] = [
  // English
  {
    copy: 'copy|duplicate',
    of: 'of',
    conflict: 'conflict',
    old: 'old|older|previous|backup|back-up|bak|bkp|orig|original|rej',
  },
  // Danish, Norwegian
  {
    copy: 'kopi|dublet|duplikat',
    of: 'af|av',
    conflict: 'konflikt|modstridende|motstridende|uforenelig',
    old: 'gammel|gammelt|gamle|tidligere|sikkerhedskopi|sikkerhetskopi|reservekopi',
  },
  // Swedish
  {
    copy: 'kopia|dubblett',
    of: 'av',
    conflict: 'konflikt|motstridig|motstridande|oförenlig',
    old: 'gammal|gammalt|gamla|tidigare|säkerhetskopia|sakerhetskopia',
  },
  // German
  {
    copy: 'kopie|duplikat',
    of: 'von',
    conflict: 'konflikt',
    old: 'alt|alte|alter|altes|vorher|sicherung|sicherungskopie',
  },
  // Dutch
  {
    copy: 'kopie|duplicaat',
    of: 'van',
    conflict: 'conflict|strijdig',
    old: 'oud|oude|vorige|reservekopie',
  },
  // French
  {
    copy: 'copie|doublon',
    of: 'de',
    conflict: 'conflit|conflictuel',
    old: 'ancien|ancienne|vieux|sauvegarde',
  },
  // Spanish, Portuguese, Italian
  {
    copy: 'copia|cópia|duplicado',
    of: 'de|di|da|do',
    conflict: 'conflicto|conflito|conflitto',
    old: 'antiguo|antigua|viejo|vieja|anterior|respaldo|antigo|vecchio|vecchia',
  },
  // Finnish
  { copy: 'kopio', of: '', conflict: 'ristiriita|ristiriitai', old: 'vanha|varmuuskopio' },
];

function wordsOf(what: keyof CopyWords): string {
  return words
    .map((language) => language[what])
    .filter((some) => some !== '')
    .join('|');
}

const copyWord = `(?:${wordsOf('copy')})`;
const backupWord = `(?:${wordsOf('old')})`;

const inBrackets = /[([]([^()[\]]*)[)\]]/g;
const conflictWord = new RegExp(wordsOf('conflict'), 'iu');
/** `(kopi)`, `(another copy)`, `(3rd copy)`, `(Adas kopi 2026-11-29)` */
const copyWithin = new RegExp(`(?:^|[ .-])${copyWord}(?:[ .-]|$)`, 'iu');
/** A name as eoms gives it, a day, or none that could be anything else. */
const day = /^\d{4}-\d\d-\d\d/;

type NamePattern = Pick<RegExp, 'test'>;

/** Names that say it by themselves, without their endings. The first that fits counts. */
const byName: readonly (readonly [CopyKind, NamePattern])[] = [
  // Syncthing: x.sync-conflict-20261129-101010-ABCDEFG
  ['syncthing', /\.sync-conflict-\d{8}-\d{6}/i],
  // Dropbox, Nextcloud, Seafile: x (Ada's conflicted copy 2026-11-29); ownCloud: x_conflict-20261129-101010
  ['conflict', { test: saysInBrackets(conflictWord) }],
  ['conflict', /_conflict-\d{8}-\d{6}$/i],
  // git mergetool: x_REMOTE_4711
  ['merge', /_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+$/],
  // Explorer, Google Drive: Copy of x, Kopie von x, Kopi (2) af x
  ['copy', new RegExp(`^${copyWord} (?:\\(\\d+\\) )?(?:${wordsOf('of')})(?: |$)`, 'iu')],
  // Explorer, Finder: x - Copy (2), x copy 3
  ['copy', new RegExp(`(?:^|[ _(-])${copyWord}\\)?(?: ?\\(?\\d{1,3}\\)?)?$`, 'iu')],
  // File managers of Linux: x (copy), x (endnu en kopi)
  ['copy', { test: saysInBrackets(copyWithin) }],
  ['backup', new RegExp(`^${backupWord}$`, 'iu')],
  ['backup', /~\d*$/],
  // Google Drive and browsers: x (1)
  ['numbered', /[ _]?\(\d{1,3}\)$/],
];

/** Words that also occur in names of schools: they mark a copy only next to a day or the original. */
const before = new RegExp(`^${backupWord}[ _.-]+`, 'iu');
const behind = new RegExp(`[ _.(-]${backupWord}(?:[ _.)-]?\\d*\\)?)?$`, 'iu');

/** What is appended to the name of an existing file: it marks a copy only next to that file. */
const byOriginal: readonly (readonly [CopyKind, RegExp])[] = [
  // iCloud: x 2
  ['icloud', /^ \d{1,2}$/],
  // OneDrive adds the name of the computer: x-DESKTOP-7H, x-Ada's MacBook Pro
  ['onedrive', /^-(?=.*[A-Z])[A-Z0-9]+(?:-[A-Z0-9]+)+$/],
  ['onedrive', /^-.*(?:desktop|laptop|macbook|imac|mac mini|surface|thinkpad|pc\b)/i],
];

/** An ending put behind another: x.yaml.bak, x.yaml~, x.yaml (1), x.yaml - Kopi, x.yaml_old */
const secondEnding = new RegExp(
  `^(.+\\.(?:ya?ml|liquid))(?:\\.(?:bak|old|orig|backup|save|rej|tmp|\\d{1,3})\\d*|\\.?~(?:\\d+~?)?|[ _-]+${backupWord}\\d*|[ _(-]+${copyWord}\\)?(?: ?\\(?\\d{1,3}\\)?)?| ?\\(\\d{1,3}\\))$`,
  'iu',
);

/** A name without what was put behind its ending, so that it tells what kind of document it was. */
export function withoutSecondEnding(name: string): string {
  return secondEnding.exec(name)?.[1] ?? name;
}

/**
 * What made a file with such a name among such names, if it looks like a copy of another file: a sync
 * program, a person or an editor.
 */
export function kindOfCopy(name: string, names: readonly string[]): CopyKind | undefined {
  if (secondEnding.test(name)) return 'backup';
  const { stem, ending } = splitName(name);
  const said = byName.find(([, pattern]) => pattern.test(stem));
  if (said !== undefined) return said[0];
  const others = names.map(splitName).filter((other) => other.ending === ending);
  if (isBackup(stem, new Set(others.map((other) => other.stem.toLowerCase())))) return 'backup';
  const added = others
    .filter((other) => stem.startsWith(other.stem))
    .map((other) => stem.slice(other.stem.length));
  return byOriginal.find(([, pattern]) => added.some((end) => pattern.test(end)))?.[0];
}

/** Whether a name without a word for "old" is that of another file, or a day. */
function isBackup(stem: string, stems: ReadonlySet<string>): boolean {
  return [before, behind].some((word) => {
    const rest = withoutSigns(stem.replace(word, ''));
    return rest !== stem && (day.test(rest) || stems.has(rest.toLowerCase()));
  });
}

/** `2027-02-03 -` → `2027-02-03` */
function withoutSigns(name: string): string {
  let rest = name;
  while (/[ _.-]$/.test(rest)) rest = rest.slice(0, -1);
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
