import type { Matrix, Outline } from '../../scene/geometry.ts';

/** A number of PDF syntax with seven figures that count; PDF knows no exponents. */
export function pdfExact(value: number): string {
  const short = Number(value.toPrecision(7));
  const text = String(short);
  return text.includes('e') ? short.toFixed(12) : text;
}

/** Numbers of PDF syntax in a row. */
export function pdfNumbers(values: readonly number[]): string {
  return values.map(pdfExact).join(' ');
}

/** The operator that takes all that follows to where a matrix has it. */
export function pdfMatrix(matrix: Matrix): string {
  return `${pdfNumbers(matrix)} cm`;
}

const operators = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

/** The operators that draw an outline (ISO 32000-1, 8.5.2). */
export function pdfOutline(outline: Outline): string {
  return outline
    .map(([step, ...points]) =>
      step === 'Z' ? operators.Z : `${pdfNumbers(points)} ${operators[step]}`,
    )
    .join('\n');
}
