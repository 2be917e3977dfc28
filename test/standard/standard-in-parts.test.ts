import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadStandard, loadStandardSources } from '../../src/app/load/load-standard.ts';
import { findSources } from '../../src/app/load/requirement-sources.ts';
import { lintStandardFiles } from '../../src/app/validate/lint-standard-files.ts';
import { EomsError } from '../../src/model/problem.ts';
import type { Standard } from '../../src/model/standard.ts';
import { lintParts } from '../../src/standard/check-parts.ts';
import { temporaryFolder } from '../support/folders.ts';
import { english } from '../support/messages.ts';
import { edition, libraryFiles, putLibrary } from './library-standard.ts';

const base = temporaryFolder();

const library = (name: string, change: Readonly<Record<string, string>> = {}): string =>
  putLibrary(join(base, name), change);

const withoutDigest = ({ digest: _digest, ...standard }: Standard): unknown => standard;

describe('a standard in parts', () => {
  it('is the same as one in a single file', async () => {
    const root = library('whole');
    const one = join(root, 'one.yaml');
    writeFileSync(
      one,
      `schema: eoms/standard@1
id: library-2031
title: Library standard 2031
edition: "2031"
notice: Our own words.
scale:
  - { rating: 0, name: No, meaning: Not there., gap: major }
  - { rating: 1, name: Half, meaning: Half there., gap: minor, criticalGap: major }
  - { rating: 2, name: Yes, meaning: There., gap: none }
weights:
  - { weight: 2, name: Heavy, meaning: Matters. }
readiness: { score: 0.9, essentials: [shelves] }
pdca:
  - { id: do, name: Do, clauses: ["1"] }
processes:
  - { id: lending, name: Lending }
roles:
  - { id: librarian, name: Librarian, also: Teacher }
  - { id: pupil, name: Pupil }
conditions:
  - { id: cellar, name: Cellar, question: Do you have a cellar?, types: [school] }
clauses:
  - { clause: "1", title: Books }
  - clause: "1.1"
    title: Shelves
    untitled: true
    requirements:
      - id: shelves
        question: How do people find a book?
        intent: Nobody reads what nobody finds.
        items:
          - { id: heights, ref: 1.1.a, text: Children reach theirs., status: recalled }
          - { id: labels, kind: can, text: Every shelf has a label. }
        evidence: [A shelf, A label]
        ask:
          - { role: pupil, question: Where do you find dragons? }
          - { role: librarian, question: Who wrote the labels? }
          - { role: pupil, question: And what is on top? }
        look: [Look at 3 shelves.]
        internalLook: [Ask for a book as a stranger.]
        documentedInformation:
          - { kind: record, basis: implied, name: Map of the shelves }
        levels:
          1: Some labels.
        actions:
          - { text: Buy labels., kind: resource, effort: S, days: 2 }
        small: One label a room suffices.
        nonconformities:
          - grade: minor
            requirement: Books can be found.
            evidence: Of 8 books asked for, 3 were found.
            failure: Most books cannot be found.
            answer: Labels are printed.
            notACause: The pupil did not look.
        variants:
          university:
            evidence: [A catalogue online]
            ask: [{ role: librarian, question: Who reads the catalogue? }]
        seeAlso: [dry-cellar]
        after: [dry-cellar]
        processes: [lending]
        weight: 2
      - id: dry-cellar
        name: Dry cellar
        question: How dry is the cellar?
        appliesIf: [cellar]
`,
    );
    const [parts, whole] = await Promise.all([
      loadStandard(edition, root, english),
      loadStandard(one, root, english),
    ]);
    expect(withoutDigest(parts)).toEqual(withoutDigest(whole));
  });

  it('has the words of the language that is asked for', async () => {
    const root = library('danish');
    cpSync(join(root, 'texts/en'), join(root, 'texts/da'), { recursive: true });
    const words = join(root, 'texts/da/books.yaml');
    writeFileSync(words, readFileSync(words, 'utf8').replace('How dry is', 'Hvor tør er'));
    const danish = await loadStandard(edition, root, { ...english, language: 'da' });
    expect(danish.language).toBe('da');
    expect(danish.requirements[1]?.question).toBe('Hvor tør er the cellar?');
    const { digest, language } = await loadStandard(edition, root, english);
    expect([language, digest === danish.digest]).toEqual(['en', false]);
  });

  it('says in which languages it has words where it lacks one', async () => {
    const root = library('languages');
    const loading = loadStandard(edition, root, { ...english, language: 'fi' });
    await expect(loading).rejects.toMatchObject({
      kind: 'input-missing',
      problems: [{ key: 'cli.no-words', hintValues: { languages: 'en' } }],
    });
  });

  it('names a requirement that two files have', async () => {
    const again = 'schema: eoms/catalogue@1\nrequirements:\n  dry-cellar: {}\n';
    const root = library('twice', { 'catalogue/cellar.yaml': again });
    await expect(loadStandard(edition, root, english)).rejects.toMatchObject({
      problems: [{ key: 'standard.requirement-twice', place: { line: 3 } }],
    });
  });

  it('may have what only another edition has a place for, and nothing else', async () => {
    const later = (libraryFiles[edition] ?? '').replace('      dry-cellar: {}\n', '');
    const root = library('editions', { [edition]: later });
    const unplaced = async () => {
      const sources = await loadStandardSources(edition, root, english);
      return sources.flatMap(({ parts, editions }) =>
        parts === undefined ? [] : lintParts(parts, editions),
      );
    };
    expect(await unplaced()).toMatchObject([
      { key: 'lint.not-placed', values: { id: 'dry-cellar' } },
    ]);
    writeFileSync(join(root, 'editions/library-2019.yaml'), libraryFiles[edition] ?? '');
    expect(await unplaced()).toEqual([]);
  });

  it('is linted where its parts stand', async () => {
    const root = library('lint');
    const linting = lintStandardFiles(edition, {
      cwd: root,
      askedLanguage: undefined,
      note: () => {},
    });
    const error = await linting.catch((one: unknown) => one);
    expect(error).toBeInstanceOf(EomsError);
    const places = (error instanceof EomsError ? error.problems : []).map(
      ({ key, place }) => `${key} ${relative(root, resolve(place?.file ?? ''))}:${place?.line}`,
    );
    expect(places).toContain('lint.item-status-missing editions/library-2031.yaml:12');
    expect(places).toContain('lint.field-missing texts/en/books.yaml:30');
    expect(places).toContain('lint.field-missing catalogue/books.yaml:16');
  });

  it('is linted in every language that it has words in, each problem named once', async () => {
    const root = library('two-languages');
    cpSync(join(root, 'texts/en'), join(root, 'texts/da'), { recursive: true });
    const words = join(root, 'texts/da/books.yaml');
    writeFileSync(words, readFileSync(words, 'utf8').replace('      labels:', '      label:'));
    const problems = await lintStandardFiles(edition, {
      cwd: root,
      askedLanguage: undefined,
      note: () => {},
    }).then(
      () => [],
      (error: unknown) => (error instanceof EomsError ? error.problems : []),
    );
    expect(problems.map(({ key }) => key)).toEqual([
      'standard.without-words',
      'standard.words-for-nothing',
    ]);
    expect(problems[1]?.place?.file).toMatch(/texts.da.books\.yaml$/);
  });

  it('says where each part of a requirement stands', async () => {
    const root = library('sources');
    const reference = { standard: edition, from: root, language: 'en' };
    const sources = await findSources(reference, ['dry-cellar']);
    expect(
      sources.map(({ file, ...rest }) => ({ file: relative(root, resolve(file)), ...rest })),
    ).toEqual([
      { file: 'catalogue/books.yaml', line: 16, text: 'dry-cellar:\n  appliesIf: [cellar]' },
      { file: edition, line: 13, text: 'dry-cellar: {}' },
      {
        file: 'texts/en/books.yaml',
        line: 30,
        text: 'dry-cellar:\n  name: Dry cellar\n  question: How dry is the cellar?',
      },
    ]);
  });
});
