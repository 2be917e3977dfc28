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
  /** `x ny`: what somebody saved next to the earlier file. */
  readonly renewed: string;
}

const words: readonly CopyWords[] = [
  // English
  {
    copy: 'copy|duplicate',
    of: 'of',
    conflict: 'conflict|conflicted|conflicting',
    old: 'old|older|previous|backup|back-up|bak|bkp|orig|original|rej',
    renewed: 'new|newer',
  },
  // Danish, Norwegian
  {
    copy: 'kopi|dublet|duplikat',
    of: 'af|av',
    conflict: 'konflikt|modstridende|motstridende|uforenelig',
    old: 'gammel|gammelt|gamle|tidligere|sikkerhedskopi|sikkerhetskopi|reservekopi',
    renewed: 'ny|nyt|nytt|nye',
  },
  // Swedish
  {
    copy: 'kopia|dubblett',
    of: 'av',
    conflict: 'konflikt|motstridig|motstridande|oförenlig',
    old: 'gammal|gammalt|gamla|tidigare|säkerhetskopia|sakerhetskopia',
    renewed: 'ny|nytt|nya',
  },
  // German
  {
    copy: 'kopie|duplikat',
    of: 'von',
    conflict: 'konflikt',
    old: 'alt|alte|alter|altes|vorher|sicherung|sicherungskopie',
    renewed: 'neu|neue|neuer|neues',
  },
  // Dutch
  {
    copy: 'kopie|duplicaat',
    of: 'van',
    conflict: 'conflict|strijdig',
    old: 'oud|oude|vorige|reservekopie',
    renewed: 'nieuw|nieuwe',
  },
  // French
  {
    copy: 'copie|doublon',
    of: 'de',
    conflict: 'conflit|conflictuel',
    old: 'ancien|ancienne|vieux|sauvegarde',
    renewed: 'nouveau|nouvelle',
  },
  // Spanish, Catalan, Portuguese, Italian
  {
    copy: 'copia|còpia|cópia|duplicado',
    of: 'de|di|da|do',
    conflict: 'conflicto|conflito|conflitto',
    old: 'antiguo|antigua|viejo|vieja|anterior|respaldo|antigo|vecchio|vecchia',
    renewed: 'nuevo|nueva|novo|nova|nuovo|nuova',
  },
  // Finnish
  {
    copy: 'kopio',
    of: '',
    conflict: 'ristiriita|ristiriitai',
    old: 'vanha|varmuuskopio',
    renewed: 'uusi',
  },
  // Polish, Czech, Slovak
  {
    copy: 'kopia|kopie|kópia|duplikat|duplikát',
    of: '',
    conflict: 'konflikt',
    old: 'stary|stara|stare|starý|stará|staré|záloha|zaloha|poprzedni|poprzednia',
    renewed: 'nowy|nowa|nowe|nový|nová|nové',
  },
  // Russian, Ukrainian
  {
    copy: 'копия|копія|дубликат|дублікат',
    of: '',
    conflict: 'конфликт|конфлікт',
    old: 'старый|старая|старое|старий|стара|старе|бэкап|резервная копия|резервна копія',
    renewed: 'новый|новая|новое|новий|нова|нове',
  },
  // Turkish, Hungarian, Greek
  {
    copy: 'kopya|kopyası|másolat|másolata|αντίγραφο|αντιγραφο',
    of: '',
    conflict: 'çakışma|çakışan|ütköz|ütközés|διένεξη',
    old: 'eski|yedek|régi|παλιό',
    renewed: 'yeni|új|νέο',
  },
  // Arabic, Hebrew
  {
    copy: 'نسخة|עותק|העתק',
    of: 'من|של',
    conflict: 'تعارض|متعارضة|متضاربة|התנגשות|מתנגש',
    old: 'قديم|قديمة|احتياطية|ישן|גיבוי',
    renewed: 'جديد|جديدة|חדש',
  },
  // Chinese, Japanese, Korean
  {
    copy: '副本|複本|拷贝|拷貝|コピー|のコピー|複製|사본|복사본|의 사본',
    of: '',
    conflict: '冲突|衝突|競合|충돌',
    old: '旧|舊|备份|備份|バックアップ|백업',
    renewed: '新|新しい|새',
  },
];

/** The words of every language for one thing, as alternatives of a pattern. */
export function copyWords(what: keyof CopyWords): string {
  return words
    .map((language) => language[what])
    .filter((some) => some !== '')
    .join('|');
}
