import type { PrintChoice } from '../../app/output/print-choice.ts';
import type { Options } from './read-options.ts';

/** What the flags say of how a result is to be made and where it is to go. */
export function readPrintChoice(options: Options): PrintChoice {
  return {
    format: options.text('format'),
    output: options.text('output'),
    pageSize: options.text('pageSize'),
    theme: options.text('theme'),
    fonts: options.texts('font'),
    archive: options.flag('archive'),
    fillable: options.flag('fillable'),
    strictCharacters: options.flag('strictCharacters'),
    force: options.flag('force'),
  };
}
