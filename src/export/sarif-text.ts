import { safeText } from './safe-text.ts';

/**
 * A text as a message of SARIF holds it: square brackets would become a link and braces a place to fill in
 * (3.11.5 and 3.11.6 of the format), so that what somebody wrote into a file is never one.
 */
export function sarifText(text: string, most: number): string {
  return safeText(text, most)
    .replaceAll(/[\\[\]]/g, '\\$&')
    .replaceAll(/[{}]/g, '$&$&');
}
