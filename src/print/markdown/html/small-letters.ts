import type { Inline } from '../../document/block.ts';
import { plainInlines } from '../../document/plain-inlines.ts';

const letters = {
  sub: ['0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'],
  sup: ['0123456789+-=()', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾'],
} as const;

/** Figures below or above the line that exist as characters; all others are on the line. */
export function writeSmall(inlines: readonly Inline[], place: 'sub' | 'sup'): readonly Inline[] {
  const [plain, small] = letters[place];
  const figures = Array.from(plainInlines(inlines), (figure) => small[plain.indexOf(figure)]);
  const text = figures.join('');
  return figures.length > 0 && text.length === figures.length ? [{ kind: 'text', text }] : inlines;
}
