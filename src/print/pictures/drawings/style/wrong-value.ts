import { DrawingRefused } from '../../../scene/drawing-refused.ts';

/** The refusal of a value that an attribute or a property cannot have. */
export function wrongValue(name: string, value: string): DrawingRefused {
  return new DrawingRefused('print.svg-attribute-value', { name, value: value.slice(0, 60) });
}
