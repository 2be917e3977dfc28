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

const copyWord = '(?:copy|kopie|kopi|kopia|kopio|copie|copia|cópia)';
const backupWord = '(?:backup|back-up|bak|old|orig|sikkerhedskopi|sicherungskopie)';

const inBrackets = /[([]([^()[\]]*)[)\]]/g;
const conflictWord = /confli[ct]|konflikt|modstridende/i;

/** Names that say it by themselves, without their endings. The first that fits counts. */
const byName: readonly (readonly [CopyKind, Pick<RegExp, 'test'>])[] = [
  // Syncthing: x.sync-conflict-20261129-101010-ABCDEFG
  ['syncthing', /\.sync-conflict-\d{8}-\d{6}/i],
  // Dropbox, Nextcloud, Seafile: x (Ada's conflicted copy 2026-11-29); ownCloud: x_conflict-20261129-101010
  ['conflict', { test: saysConflictInBrackets }],
  ['conflict', /_conflict-\d{8}-\d{6}$/i],
  // git mergetool: x_REMOTE_4711
  ['merge', /_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+$/],
  // Copy of x, Kopie von x; x - Copy (2), x copy 3
  ['copy', new RegExp(`^${copyWord} (?:\\(\\d+\\) )?(?:of|von|van|af|av|de|di|da)(?: |$)`, 'i')],
  ['copy', new RegExp(`(?:^|[ _(-])${copyWord}\\)?(?: ?\\(?\\d{1,3}\\)?)?$`, 'i')],
  ['backup', new RegExp(`(?:^|[ _.(-])${backupWord}(?:[ _.)-]?\\d*\\)?)?$`, 'i')],
  ['backup', new RegExp(`^${backupWord}[ _.-]`, 'i')],
  ['backup', /~\d*$/],
  // Google Drive and browsers: x (1)
  ['numbered', /[ _]?\(\d{1,3}\)$/],
];

/** What is added to the name of a file that is there, so that it says something only beside that. */
const byOriginal: readonly (readonly [CopyKind, RegExp])[] = [
  // iCloud: x 2
  ['icloud', /^ \d{1,2}$/],
  // OneDrive adds the name of the computer: x-DESKTOP-7H, x-Ada's MacBook Pro
  ['onedrive', /^-(?=.*[A-Z])[A-Z0-9]+(?:-[A-Z0-9]+)+$/],
  ['onedrive', /^-.*(?:desktop|laptop|macbook|imac|mac mini|surface|thinkpad|pc\b)/i],
];

/** An ending put behind another: x.yaml.bak, x.yaml (1) */
const secondEnding = /^(.+\.\w+)(?:\.(?:bak|old|orig|backup|save|rej)\d*|~\d+| ?\(\d{1,3}\))$/i;

/** A name without what was put behind its ending, so that it tells what kind of document it was. */
export function withoutSecondEnding(name: string): string {
  return secondEnding.exec(name)?.[1] ?? name;
}

/**
 * What made a file that bears such a name among such names, where that looks like a copy of another
 * file: by a program that keeps folders alike, by a person, or by an editor.
 */
export function kindOfCopy(name: string, names: readonly string[]): CopyKind | undefined {
  if (secondEnding.test(name)) return 'backup';
  const { stem, ending } = splitName(name);
  const said = byName.find(([, pattern]) => pattern.test(stem));
  if (said !== undefined) return said[0];
  const added = names
    .map(splitName)
    .filter((other) => other.ending === ending && stem.startsWith(other.stem))
    .map((other) => stem.slice(other.stem.length));
  return byOriginal.find(([, pattern]) => added.some((end) => pattern.test(end)))?.[0];
}

function saysConflictInBrackets(stem: string): boolean {
  return Array.from(stem.matchAll(inBrackets)).some(([, said = '']) => conflictWord.test(said));
}

function splitName(name: string): { readonly stem: string; readonly ending: string } {
  const composed = name.normalize('NFC');
  const dot = composed.lastIndexOf('.');
  if (dot <= 0) return { stem: composed, ending: '' };
  return { stem: composed.slice(0, dot), ending: composed.slice(dot).toLowerCase() };
}
