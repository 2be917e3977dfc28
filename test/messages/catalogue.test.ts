import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { englishCatalogue, englishRooms, englishTexts } from '../support/messages.ts';
import { scanMessageKeys } from '../support/scan-message-keys.ts';

/** Names that are put together from a beginning and a word of a closed set. */
const beginnings = [
  'board.answer.',
  'board.decision.',
  'board.milestone.',
  'board.ready.',
  'board.ready.reason.',
  'checklist.title.',
  'cli.command.',
  'cli.correct.',
  'cli.import.answer.',
  'cli.import.field.',
  'cli.import.outcome.',
  'cli.journal.',
  'cli.look.',
  'cli.man.code.',
  'cli.man.env.',
  'cli.migrate.',
  'cli.status.finding.',
  'cli.status.gap.',
  'cli.why.',
  'cut.only.',
  'gate.limit.',
  'institution.type.',
  'item.mark.',
  'map.force.',
  'map.relation.',
  'map.showing.',
  'map.standing.',
  'map.state.',
  'portfolio.by.',
  'portfolio.rule.',
  'report.acceptance.',
  'report.document-status.',
  'report.documents.',
  'report.effort.',
  'report.finding.',
  'report.gap-acceptance.',
  'report.gap.',
  'report.reason.',
  'report.scale.',
  'report.trend.means.',
  'report.trend.verdict.',
  'report.verdict.',
  'report.weight.',
  'sheet.title.',
  'transition.flag.',
];

const { named, begun } = scanMessageKeys();
const keys = Object.keys(englishCatalogue);
const families = new Set(keys.map((key) => key.split('.')[0] ?? ''));

describe('the English catalogue', () => {
  it('has every message that a source or a template names', () => {
    const isFileName = /\.(json|yaml|ts|liquid)$/;
    const wanted = [...named].filter(
      (key) => families.has(key.split('.')[0] ?? '') && !isFileName.test(key),
    );
    expect(wanted.filter((key) => !Object.hasOwn(englishCatalogue, key))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(100);
  });

  it('has no unused message', () => {
    const silent = keys.filter(
      (key) => !named.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)),
    );
    expect(silent).toEqual([]);
  });

  it('is put together only from the beginnings that are listed here', () => {
    expect([...begun].toSorted()).toEqual(beginnings);
  });

  it.each([...englishTexts])('has each message once in %s.json', (_room, text) => {
    const written = Array.from(text.matchAll(/^\s*"([^"]+)":/gm), ([, key]) => key);
    expect(written.filter((key, index) => written.indexOf(key) !== index)).toEqual([]);
    expect(written.length).toBeGreaterThan(0);
  });

  it('has each message in one file only', () => {
    const all = [...englishRooms.values()].flatMap((room) => Object.keys(room));
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
  });

  it.each([...englishRooms])('parses in %s.json', (_room, messages) => {
    const broken = Object.entries(messages).filter(([, source]) => !parses(source));
    expect(broken).toEqual([]);
  });

  it('has no empty message', () => {
    expect(keys.filter((key) => englishCatalogue[key]?.trim() === '')).toEqual([]);
  });
});

function parses(source: string): boolean {
  try {
    return new IntlMessageFormat(source, 'en', undefined, { ignoreTag: true }).getAst().length >= 0;
  } catch {
    return false;
  }
}
