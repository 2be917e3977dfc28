/** The time of day of an ISO date and time where the person is: `09:30`. */
export function clockTime(iso: string): string {
  const time = new Date(iso);
  return [time.getHours(), time.getMinutes()].map((one) => String(one).padStart(2, '0')).join(':');
}
