import { nearestWord } from '../../../model/text/nearest-word.ts';
import { DrawingRefused } from '../../scene/drawing-refused.ts';
import { elementsOf, type XmlElement } from './parse-xml.ts';

const paintedNames = [
  'svg g a switch defs symbol use path rect circle ellipse line polyline polygon text tspan image',
  'linearGradient radialGradient stop clipPath mask pattern style title desc metadata',
].flatMap((line) => line.split(' '));

/**
 * Nothing of these is seen by itself: words about the drawing, what is refused where it is used, and
 * what no viewer has ever drawn.
 */
const unseenNames = new Set(
  'title desc metadata style filter marker view cursor font font-face flowRoot'.split(' '),
);

/** Properties that change how a drawing looks and are not painted, and values that change nothing. */
const unpainted: ReadonlyMap<string, readonly string[]> = new Map([
  ['filter', ['none']],
  ['mix-blend-mode', ['normal']],
  ['marker', ['none']],
  ['marker-start', ['none']],
  ['marker-mid', ['none']],
  ['marker-end', ['none']],
  ['vector-effect', ['none']],
  ['animation', ['none']],
  ['animation-name', ['none']],
  ['transform-origin', ['0 0', '0', '0px 0px', '0px 0px 0px']],
  ['rotate', ['none', '0']],
  ['scale', ['none', '1']],
  ['translate', ['none', '0']],
  ['offset-path', ['none']],
  ['textLength', []],
  ['letter-spacing', ['normal', '0', '0px', '0em']],
  ['word-spacing', ['normal', '0', '0px', '0em']],
  ['writing-mode', ['lr-tb', 'lr', 'horizontal-tb']],
  ['baseline-shift', ['baseline', '0', '0px', '0%']],
  ['text-decoration', ['none']],
  ['mask-image', ['none']],
  ['clip', ['auto']],
]);

/** Of these, the ones that matter where there are words. */
const wordProperties = new Set([
  'textLength',
  'letter-spacing',
  'word-spacing',
  'writing-mode',
  'baseline-shift',
  'text-decoration',
]);

/** More than this many unknown things are counted and not named. */
const mostNamed = 12;

/** Whether an element is passed over, with all that is in it. */
export function isUnseen({ name }: XmlElement): boolean {
  return unseenNames.has(name);
}

/** Throws DrawingRefused with all elements and attributes of a drawing that are not printed. */
export function assertKnown(root: XmlElement): void {
  const unknown = findUnknown(root);
  const list = [...new Map(unknown.map((one) => [one.shown, one])).values()];
  const [first] = list;
  if (first === undefined) return;
  if (list.length === 1) throw first.refusal;
  const named = list.slice(0, mostNamed).map(({ shown }) => shown);
  const values = { names: named.join(', '), more: list.length - named.length };
  throw new DrawingRefused('print.svg-unknown', values);
}

/** The refusal of an element that does not exist, or not here. */
export function refuseElement(name: string): DrawingRefused {
  const nearest = nearestWord(name, paintedNames) ?? 'none';
  return new DrawingRefused('print.svg-element', { name, nearest, known: paintedNames.join(', ') });
}

interface Unknown {
  /** As shown in a list of several. */
  readonly shown: string;
  readonly refusal: DrawingRefused;
}

/** Children of an unknown element are dropped with it, and titles are words. */
function findUnknown(element: XmlElement): readonly Unknown[] {
  const { name: tag } = element;
  const own = unknownAttributes(element);
  if (isUnseen(element) || isForOthers(element)) return [...own, ...scriptsIn(element)];
  if (!paintedNames.includes(tag)) return [{ shown: `<${tag}>`, refusal: refuseElement(tag) }];
  return [...own, ...elementsOf(element).flatMap(findUnknown)];
}

/** A script is refused wherever it is. */
function scriptsIn(element: XmlElement): readonly Unknown[] {
  return elementsOf(element).flatMap((child) =>
    child.name === 'script'
      ? [{ shown: '<script>', refusal: refuseElement('script') }]
      : scriptsIn(child),
  );
}

/** What only programs with some extension show, such as the one that saved the drawing. */
export function isForOthers({ attributes }: XmlElement): boolean {
  return (attributes.get('requiredExtensions') ?? '').trim() !== '';
}

function unknownAttributes({ name: tag, attributes }: XmlElement): readonly Unknown[] {
  return Array.from(attributes)
    .filter(([name, value]) => isRefused(tag, name, value))
    .map(([name]) => ({
      shown: `${name} on <${tag}>`,
      refusal: new DrawingRefused('print.svg-attribute', { name, element: tag }),
    }));
}

/** Names that SVG does not know change nothing, wherever the drawing is shown. */
function isRefused(tag: string, name: string, value: string): boolean {
  if (/^on/i.test(name)) return true;
  const neutral = unpainted.get(name);
  if (neutral === undefined) return false;
  if (wordProperties.has(name) && tag !== 'text' && tag !== 'tspan') return false;
  return !neutral.includes(value.trim());
}
