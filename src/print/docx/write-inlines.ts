import {
  ExternalHyperlink,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { cleanText } from '../characters/clean-text.ts';
import type { Inline, LinkTarget } from '../document/block.ts';
import type { DocxSetting } from './docx-setting.ts';
import { styleOfTone } from './docx-styles.ts';
import { writeInlinePicture } from './write-picture.ts';

/** How the words of a run look. */
type RunLook = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'style'>;

/** What the writers of inlines share. */
interface InlineSetting extends DocxSetting {
  readonly look: RunLook;
}

type Writers = {
  readonly [Kind in Inline['kind']]: (
    inline: Extract<Inline, { kind: Kind }>,
    setting: InlineSetting,
  ) => readonly ParagraphChild[];
};

const writers: Writers = {
  text: writeText,
  strong: ({ inlines }, setting) => writeIn(inlines, setting, { bold: true }),
  emphasis: ({ inlines }, setting) => writeIn(inlines, setting, { italics: true }),
  strike: ({ inlines }, setting) => writeIn(inlines, setting, { strike: true }),
  code: (inline, setting) => writeText(inline, withLook(setting, { style: 'CodeWords' })),
  link: ({ target, inlines }, setting) => writeLink(target, inlines, setting),
  span: ({ tone, inlines }, setting) => writeIn(inlines, setting, { style: styleOfTone(tone) }),
  'line-break': () => [new TextRun({ break: 1 })],
  field: writeText,
  picture: (shown, setting) => [writeInlinePicture(shown, setting)],
};

/** Inlines as runs, links and pictures of a paragraph. */
export function writeInlines(
  inlines: readonly Inline[],
  setting: DocxSetting,
  look: RunLook = {},
): readonly ParagraphChild[] {
  return inlines.flatMap((inline) => writeInline(inline, { ...setting, look }));
}

function writeInline<Kind extends Inline['kind']>(
  inline: Extract<Inline, { kind: Kind }>,
  setting: InlineSetting,
): readonly ParagraphChild[] {
  const write: Writers[Kind] = writers[inline.kind];
  return write(inline, setting);
}

function writeIn(
  inlines: readonly Inline[],
  setting: InlineSetting,
  look: RunLook,
): readonly ParagraphChild[] {
  return writeInlines(inlines, setting, { ...setting.look, ...look });
}

function withLook(setting: InlineSetting, look: RunLook): InlineSetting {
  return { ...setting, look: { ...setting.look, ...look } };
}

function writeText(
  { text }: { readonly text: string },
  { look, direction }: InlineSetting,
): readonly ParagraphChild[] {
  const words = cleanText(text);
  if (words === '') return [];
  return [
    new TextRun({ ...look, text: words, ...(direction === 'rtl' ? { rightToLeft: true } : {}) }),
  ];
}

/** A link to a heading that is not there is its words alone. */
function writeLink(
  target: LinkTarget,
  inlines: readonly Inline[],
  setting: InlineSetting,
): readonly ParagraphChild[] {
  const children = writeIn(inlines, setting, { style: 'Hyperlink' });
  if (target.kind === 'web') return [new ExternalHyperlink({ link: target.href, children })];
  const anchor = setting.anchorOf(target.id);
  return anchor === undefined
    ? writeIn(inlines, setting, {})
    : [new InternalHyperlink({ anchor, children })];
}
