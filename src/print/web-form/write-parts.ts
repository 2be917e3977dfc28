import { longestLine, longestProse } from '../../model/rules/limits.ts';
import { textHtml } from '../characters/text-html.ts';
import type { BoxesPart, ChoicePart, FormPart, TypedPart } from './web-form.ts';

/** What the places of one question need from around it. */
export interface PartSetting {
  /** The id of the heading that names the question; `undefined` = the label alone says enough. */
  readonly heading: string | undefined;
  /** What clears a choice. */
  readonly clear: string;
}

/** A place to fill in, with its label. */
export function writePart(part: FormPart, setting: PartSetting): string {
  if (part.kind === 'choice') return writeChoice(part, setting);
  return part.kind === 'boxes' ? writeBoxes(part) : writeTyped(part, setting);
}

function writeChoice(part: ChoicePart, { clear }: PartSetting): string {
  const { name, label, choices, reason } = part;
  const group = `<fieldset${reason === undefined ? '' : ` data-needs="${textHtml(reason.value)}" data-reason="${textHtml(reason.field)}"`}>`;
  const options = choices.map(({ value, mark, text }) => {
    const before = mark === '' ? '' : `<b>${textHtml(mark)}</b> `;
    const box = `<input type="radio" name="${textHtml(name)}" value="${textHtml(value)}">`;
    return `<label class="option">${box}<span>${before}${textHtml(text)}</span></label>`;
  });
  return [
    group,
    `<legend>${textHtml(label)}</legend>`,
    ...options,
    `<button type="button" class="clear" hidden>${textHtml(clear)}</button>`,
    '</fieldset>',
  ].join('\n');
}

function writeBoxes({ label, boxes }: BoxesPart): string {
  const options = boxes.map(
    ({ name, text }) =>
      `<label class="option"><input type="checkbox" name="${textHtml(name)}" value="Yes"><span>${textHtml(text)}</span></label>`,
  );
  const legend = label === '' ? [] : [`<legend>${textHtml(label)}</legend>`];
  return ['<fieldset>', ...legend, ...options, '</fieldset>'].join('\n');
}

/** The label alone would be the same under every question: a screen reader says the question with it. */
function writeTyped({ kind, name, label, value }: TypedPart, { heading }: PartSetting): string {
  const id = textHtml(name);
  const named = heading === undefined ? '' : ` aria-labelledby="label:${id} ${heading}"`;
  const shared = `id="${id}" name="${id}"${named}`;
  const tag = `<label id="label:${id}" for="${id}">${textHtml(label)}</label>`;
  if (kind === 'text') {
    const area = `<textarea ${shared} rows="3" dir="auto" maxlength="${longestProse}">`;
    return `<div class="typed">${tag}\n${area}${textHtml(value)}</textarea></div>`;
  }
  const kinds =
    kind === 'day' ? 'type="date"' : `type="text" dir="auto" maxlength="${longestLine}"`;
  return `<div class="typed">${tag}\n<input ${shared} ${kinds} value="${textHtml(value)}"></div>`;
}
