import type { Messages } from '../../messages/messages.ts';

/** Names of the months, January first, as short as a chart or a narrow column needs them. */
export function shortMonths(messages: Messages): readonly string[] {
  return messages.text('date.months.short').split('|');
}

/** `2026-10-19` → "19 Oct 2026". */
export function shortDate(iso: string, messages: Messages): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = shortMonths(messages)[Number(month) - 1] ?? month;
  return messages.text('date.short', { day: String(Number(day)), month: name, year });
}

/** `2027-02` → "February 2027". */
export function monthOfYear(iso: string, messages: Messages): string {
  const [year = '', month = ''] = iso.split('-');
  const names = messages.text('date.months').split('|');
  return messages.text('date.month', { month: names[Number(month) - 1] ?? month, year });
}
