import { describe, expect, it } from 'vitest';
import { kindOfCopy, withoutSecondEnding } from '../../src/files/copied-file.ts';

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
  ])('%s is none', (name) => {
    expect(kindOf(name)).toBeUndefined();
  });

  it('and says so only beside its original, where the name alone could mean something else', () => {
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
