import { i18n } from './i18n';

const long = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** The first and last month of a quarter, and its year. */
function parts(quarter: string, format: Intl.DateTimeFormat) {
  const [year = 0, number = 1] = quarter.split('-Q').map(Number);
  const month = (at: number) => format.format(new Date(Date.UTC(year, at, 1))).replace(/^Sept$/, 'Sep');
  return { from: month(number * 3 - 3), to: month(number * 3 - 1), year };
}

/** "2026-Q3" → "July to September 2026". */
export const quarterWords = (quarter: string) => i18n.t('ui:quarters.long', parts(quarter, long));

/** "2026-Q3" → "Jul–Sep 2026", for tables and charts. */
export const quarterLabel = (quarter: string) => i18n.t('ui:quarters.short', parts(quarter, short));

/** The quarter of a day, "2026-08-19" → "2026-Q3". */
export const quarterOf = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The quarter that stands so many before another. */
export function quarterBefore(quarter: string, count: number): string {
  const [year = 0, number = 1] = quarter.split('-Q').map(Number);
  const all = year * 4 + number - 1 - count;
  return `${Math.floor(all / 4)}-Q${(all % 4) + 1}`;
}

/** The last day of a quarter, "2026-Q3" → "2026-09-30". */
export function lastDayOf(quarter: string): string {
  const [year = 0, number = 1] = quarter.split('-Q').map(Number);
  return new Date(Date.UTC(year, number * 3, 0)).toISOString().slice(0, 10);
}

/** The months from one quarter to another: "April 2025 to September 2026", "April to September 2026". */
export function spanWords(first: string, last: string): string {
  const [begin, end] = [parts(first, long), parts(last, long)];
  if (begin.year === end.year) return i18n.t('ui:quarters.long', { ...end, from: begin.from });
  return i18n.t('ui:quarters.years', { from: begin.from, fromYear: begin.year, to: end.to, year: end.year });
}
