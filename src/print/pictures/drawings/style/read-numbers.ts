import { wrongValue } from './wrong-value.ts';

const numberForm = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/g;

/** Numbers beyond this say nothing on paper, and would overflow what is computed from them. */
export const largestNumber = 1e6;

/** The numbers of a list separated by spaces or commas. Throws if it contains anything else. */
export function readNumbers(
  name: string,
  list: string,
  largest = largestNumber,
): readonly number[] {
  const rest = list.replaceAll(numberForm, '').replaceAll(/[\s,]/g, '');
  const numbers = [...list.matchAll(numberForm)].map((match) => Number(match[0]));
  if (rest !== '' || !numbers.every((number) => Math.abs(number) < largest)) {
    throw wrongValue(name, list);
  }
  return numbers;
}
