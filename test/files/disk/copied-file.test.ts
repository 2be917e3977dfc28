import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { tellCopies, withoutSecondEnding } from '../../../src/files/disk/copied-file.ts';

const kindOfCopy = (name: string, names: readonly string[]): string | undefined =>
  tellCopies(names)(name);

const kindOf = (name: string): string | undefined => kindOfCopy(name, [name, '2027-02-03.yaml']);

describe('a copy is known by its name', () => {
  it.each([
    ['syncthing', '2027-02-03.sync-conflict-20270204-093000-AB12CD3.yaml'],
    ['conflict', "2027-02-03 (Ole's conflicted copy 2027-02-04).yaml"],
    ['conflict', '2027-02-03 (conflicted copy 2027-02-04 093000).yml'],
    ['conflict', '2027-02-03 (Oles modstridende kopi 2027-02-04).yaml'],
    ['conflict', '2027-02-03 (In Konflikt stehende Kopie von Ole 2027-02-04).yaml'],
    ['conflict', '2027-02-03_conflict-20270204-093000.yaml'],
    ['conflict', '2027-02-03 [conflicted].yaml'],
    ['conflict', '2027-02-03 (from Ole (conflict) again).yaml'],
    ['numbered', '2027-02-03 conflict (2).yaml'],
    ['onedrive', '2027-02-03-LAPTOP-9QX.yaml'],
    ['onedrive', '2027-02-03-OLEPC.yaml'],
    ['onedrive', "2027-02-03-Ole's MacBook Pro.YAML"],
    ['icloud', '2027-02-03 3.yaml'],
    ['numbered', '2027-02-03 (2).yaml'],
    ['numbered', '2027-02-03(1).yaml'],
    ['merge', '2027-02-03_LOCAL_8123.yaml'],
    ['copy', 'Copy of 2027-02-03.yaml'],
    ['copy', 'Copy (2) of 2027-02-03.yaml'],
    ['copy', 'Kopi af 2027-02-03.yaml'],
    ['copy', 'Kopie von 2027-02-03.yaml'],
    ['copy', '2027-02-03 - Copy (3).yaml'],
    ['copy', '2027-02-03 copy 2.yaml'],
    ['copy', '2027-02-03 – Kopi.yaml'],
    ['backup', '2027-02-03_old.yaml'],
    ['backup', 'old_2027-02-03.yaml'],
    ['backup', '2027-02-03.bak.yaml'],
    ['backup', 'BACKUP.yaml'],
    ['backup', '2027-02-03~.yaml'],
    ['backup', '2027-02-03.yaml.bak'],
    ['backup', '2027-02-03.yaml (1)'],
    // Explorer, Finder and Google Drive, in the languages of the schools that use eoms.
    ['copy', '2027-02-03 – kopia (2).yaml'],
    ['copy', '2027-02-03 - Kopie.yaml'],
    ['copy', '2027-02-03 - kopi - Kopi.yaml'],
    ['copy', '2027-02-03 copie 2.yaml'],
    ['copy', '2027-02-03 - copia.yaml'],
    ['copy', '2027-02-03_kopi.yaml'],
    ['copy', 'Kopia av 2027-02-03.yaml'],
    ['copy', 'Kopi (3) av 2027-02-03.yaml'],
    ['copy', 'Kopie van 2027-02-03.yaml'],
    ['copy', 'Copie de 2027-02-03.yaml'],
    ['copy', 'Copia de 2027-02-03.yaml'],
    // File managers of Linux.
    ['copy', '2027-02-03 (kopi).yaml'],
    ['copy', '2027-02-03 (another copy).yaml'],
    ['copy', '2027-02-03 (3rd copy).yaml'],
    ['copy', '2027-02-03 (weitere Kopie).yaml'],
    ['copy', '2027-02-03 (copy 1).yaml'],
    // Dropbox, Nextcloud.
    ['conflict', '2027-02-03 (Oles uforenelige kopi 2027-02-04).yaml'],
    ['conflict', '2027-02-03 (Oles motstridiga kopia 2027-02-04).yaml'],
    ['conflict', '2027-02-03 (Conflicterende kopie van Ole 2027-02-04).yaml'],
    ['conflict', '2027-02-03 (Copie en conflit de Ole 2027-02-04).yaml'],
    ['conflict', '2027-02-03 (Copia en conflicto de Ole 2027-02-04).yaml'],
    ['conflict', '2027-02-03 (Konflikt-Kopie 2027-02-04).yaml'],
    ['conflict', '2027-02-03 (Case Conflict).yaml'],
    // What people and editors call the one before.
    ['backup', '2027-02-03_gammel.yaml'],
    ['backup', '2027-02-03-gammal.yaml'],
    ['backup', '2027-02-03 alt.yaml'],
    ['backup', '2027-02-03_oud.yaml'],
    ['backup', '2027-02-03_ancien.yaml'],
    ['backup', '2027-02-03 (antiguo).yaml'],
    ['backup', '2027-02-03 - säkerhetskopia.yaml'],
    ['backup', 'gammel 2027-02-03.yaml'],
    ['backup', '2027-02-03_old2.yaml'],
    ['backup', '2027-02-03.yaml.orig'],
    ['backup', '2027-02-03.yaml.rej'],
    ['backup', '2027-02-03.yaml~'],
    ['backup', '2027-02-03.yaml.~2~'],
    ['backup', '2027-02-03.yaml_gammel'],
    ['backup', '2027-02-03.yaml - Kopi'],
    ['backup', '2027-02-03.yaml.1'],
    // Other programs that keep folders alike, and git.
    ['conflict', '2027-02-03_conflict-20270204-0930.yaml'],
    ['conflict', '2027-02-03.conflict.yaml'],
    ['conflict', '2027-02-03-konflikt.yaml'],
    ['conflict', 'harbour_Ole_Feb-04-0930-2027_Conflict.yaml'],
    ['conflict', '2027-02-03 (конфликтующая копия).yaml'],
    ['onedrive', '2027-02-03 (oles-laptop).yaml'],
    ['onedrive', '2027-02-03 (DESKTOP-9QX).yaml'],
    ['merge', '2027-02-03_BASE_8123.yaml'],
    ['merge', '2027-02-03.REMOTE.8123.yaml'],
    // The same in other scripts, and without a word between.
    ['copy', '2027-02-03 のコピー.yaml'],
    ['copy', '2027-02-03のコピー.yaml'],
    ['copy', '2027-02-03 (副本).yaml'],
    ['copy', '2027-02-03（副本）.yaml'],
    ['copy', '2027-02-03 - 복사본.yaml'],
    ['copy', '2027-02-03 — копия.yaml'],
    ['copy', 'نسخة من 2027-02-03.yaml'],
    ['copy', 'Kopia 2027-02-03.yaml'],
    ['copy', 'Kopie 2027-02-03.yaml'],
    ['copy', '2027-02-03 neu.yaml'],
    ['copy', '2027-02-03_new.yaml'],
    ['copy', '2027-02-03-v2.yaml'],
  ])('%s: %s', (kind, name) => {
    expect(kindOf(name)).toBe(kind);
  });

  it.each([
    '2027-02-03.yaml',
    '2027-02-04.yaml',
    '2027-02-03-north-site.yaml',
    '2027-02-03-HQ.yaml',
    'copyright.yaml',
    'goldsmiths.yaml',
    '2027 spring.yaml',
    'photocopy-room.yaml',
    'conflict-of-interest.yaml',
    'notes (conflict.yaml',
    'notes ((conflict.yaml',
    'old-harbour.yaml',
    'gammel-skole.yaml',
    'north-alt.yaml',
    'altona.yaml',
    'oudenbosch.yaml',
    'ancien-regime.yaml',
    'kopiervej.yaml',
    'copiers (ground floor).yaml',
    'originals.yaml',
    'tidligere-elever.yaml',
    'new-harbour.yaml',
    'neue-schule.yaml',
    'harbour-v2.yaml',
    '2027-02-03-neustadt.yaml',
    '2027-02-03-north-v2.yaml',
    '2027-02-03 (laptop class).yaml',
    '2027-02-03-conflict-training.yaml',
    'Kopia skolan.yaml',
    'конфликт-интересов.yaml',
    '新校区.yaml',
  ])('%s is none', (name) => {
    expect(kindOf(name)).toBeUndefined();
  });

  it('and no word for "old" makes one of a name that stands for itself', () => {
    expect(kindOfCopy('old-harbour.yaml', ['old-harbour.yaml', 'harbour.yml'])).toBeUndefined();
    expect(kindOfCopy('old-harbour.yaml', ['old-harbour.yaml', 'harbour.yaml'])).toBe('backup');
    expect(kindOfCopy('harbour_gammel.yaml', ['harbour_gammel.yaml'])).toBeUndefined();
    expect(kindOfCopy('harbour_gammel.yaml', ['harbour_gammel.yaml', 'Harbour.yaml'])).toBe(
      'backup',
    );
  });

  it('and not by any other word, in any order, with any neighbour', () => {
    const word = fc.constantFrom(
      ...'north south harbour campus spring autumn audit first second site review hq ballerup nord'.split(
        ' ',
      ),
      ...'skole schule école colegio 2027 2027-02-03 02 v2 final draft internal kopiering copyright'.split(
        ' ',
      ),
      ...'altstadt oldenburg goldsmiths backyard conflicts-none original-works gammelgaard'.split(
        ' ',
      ),
    );
    const name = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 5 }), fc.constantFrom(' ', '-', '_', '.'))
      .map(([parts, sign]) => `${parts.join(sign)}.yaml`)
      // The suffixes of OneDrive and iCloud are distinguished from words only where the rest is a
      // file.
      .filter((one) => !/[ -](?:02|2027)\.yaml$|[ -]hq\.yaml$/i.test(one))
      // A version of a day is one.
      .filter((one) => !/^2027-02-03.v2\.yaml$|^v2.2027-02-03\.yaml$/.test(one));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), (names) => {
        for (const one of names) expect(kindOfCopy(one, names)).toBeUndefined();
      }),
    );
  });

  it('and a computer by its name, where no original is left', () => {
    expect(kindOfCopy('2027-02-03-DESKTOP-9QX.yaml', [])).toBe('onedrive');
    expect(kindOfCopy("2027-02-03-Ole's MacBook Pro.yaml", [])).toBe('onedrive');
    expect(kindOfCopy('2027-02-03-NORTH-SITE.yaml', [])).toBeUndefined();
    expect(kindOfCopy('2027-02-03-laptop-class.yaml', [])).toBeUndefined();
  });

  it('and the new one of two is none, unless of a day', () => {
    const names = ['campus.yaml', 'new-campus.yaml', 'campus-new.yaml', 'campus-v2.yaml'];
    for (const name of names) expect(kindOfCopy(name, names)).toBeUndefined();
  });

  it('at the cost of looking at each of many names once', () => {
    const start = Date.UTC(2000, 0, 1);
    const names = Array.from({ length: 400 }, (_, day) =>
      new Date(start + day * 86_400_000).toISOString().slice(0, 10).concat('.yaml'),
    );
    const composed = vi.spyOn(String.prototype, 'normalize');
    const tell = tellCopies(names);
    expect(names.map(tell).filter((kind) => kind !== undefined)).toEqual([]);
    expect(composed.mock.calls.length).toBeLessThanOrEqual(2 * names.length);
    composed.mockRestore();
  });

  it('and says so only next to its original, where the name alone could mean something else', () => {
    expect(kindOfCopy('2027 2.yaml', ['2027 2.yaml'])).toBeUndefined();
    expect(kindOfCopy('2027 2.yaml', ['2027 2.yaml', '2027.yml'])).toBeUndefined();
    expect(kindOfCopy('2027 2.yaml', ['2027 2.yaml', '2027.yaml'])).toBe('icloud');
  });

  it('and what it is a copy of by its ending', () => {
    expect(withoutSecondEnding('a.yaml.bak')).toBe('a.yaml');
    expect(withoutSecondEnding('a.yaml (1)')).toBe('a.yaml');
    expect(withoutSecondEnding('a.b.yaml')).toBe('a.b.yaml');
  });
});
