export interface DayParts {
  day: string;
  month: string;
  year: string;
}

/** Whether a text is a day of the calendar, as `yyyy-mm-dd`. */
export function isRealDay(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (!year || !month || !day || Number(year) < 1000) return false;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
}

/** Three boxes → `2026-11-20` when they make a real day, null when all are empty, else what was typed. */
export function fromParts({ day, month, year }: DayParts): string | null {
  const [d, m, y] = [day, month, year].map((part) => part.replace(/\D/g, ''));
  if (!d && !m && !y) return null;
  const iso = `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}`;
  return isRealDay(iso) ? iso : `${y}-${m}-${d}`;
}

export function toParts(value: string | null | undefined): DayParts {
  const [year = '', month = '', day = ''] = (value ?? '').split('-');
  const bare = (part: string) => part.replace(/^0(?=[1-9])/, '');
  return { day: bare(day), month: bare(month), year };
}
