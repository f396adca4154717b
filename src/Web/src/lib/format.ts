const zone = 'Europe/London';

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortDayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortMonthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const instantDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone });
const instantTime = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hourCycle: 'h12', timeZone: zone });
const isoDay = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone });
const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });

const utc = (day: string) => new Date(`${day.slice(0, 10)}T00:00:00Z`);

/** A day, `2026-11-20` → "20 November 2026". Days have no zone. */
export const date = (day: string) => dayFormat.format(utc(day));

/** "20 Nov 2026", for tables and charts. */
export const shortDate = (day: string) => shortDayFormat.format(utc(day)).replace('Sept', 'Sep');

/** "November 2026". */
export const month = (day: string) => monthFormat.format(utc(day));

/** "Nov 2026". */
export const shortMonth = (day: string) => shortMonthFormat.format(utc(day)).replace('Sept', 'Sep');

/** An instant, "20 November 2026 at 9:30 am", by the clocks of London. */
export const dateTime = (instant: string) => `${dateOf(instant)} at ${time(instant)}`;

/** The day of an instant in London, "20 November 2026". */
export const dateOf = (instant: string) => instantDay.format(new Date(instant));

/** "20 Nov 2026", for tables. */
export const shortDateOf = (instant: string) => shortDate(today(new Date(instant)));

/** "9:30 am". */
export const time = (instant: string) => instantTime.format(new Date(instant)).replace(/\s/g, ' ').toLowerCase();

/** Today in London as `yyyy-mm-dd`. */
export const today = (now = new Date()) => isoDay.format(now);

/** Whole days from today to a day; negative when it is past. */
export const daysUntil = (day: string, now = new Date()) =>
  Math.round((utc(day).getTime() - utc(today(now)).getTime()) / 86_400_000);

/** "today", "tomorrow", "in 12 days", "3 days ago"; far away, "in 5 months" or "in 8 years". */
export const relativeDay = (day: string, now = new Date()) => {
  const days = daysUntil(day, now);
  if (Math.abs(days) < 100) return relative.format(days, 'day');
  return Math.abs(days) < 730 ? relative.format(Math.round(days / 30.44), 'month') : relative.format(Math.round(days / 365.25), 'year');
};

/** 1234.5 → "1,234.5"; `decimals` fixes how many are shown. */
export const number = (value: number, decimals?: number) =>
  new Intl.NumberFormat('en-GB', decimals === undefined
    ? { maximumFractionDigits: 2 }
    : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value).replace(/^-/, '−');

/** 12.34 → "12.3%": the value is already out of a hundred. */
export const percent = (value: number, decimals = 1) => `${number(value, decimals)}%`;

/** Pence → "£1,234.50", or "£1,234" when the pounds are whole. */
export const money = (pence: number) => {
  const pounds = number(Math.abs(pence) / 100, pence % 100 === 0 ? 0 : 2);
  return `${pence < 0 ? '−' : ''}£${pounds}`;
};

/** "+1.2", "−3", "0": a change with its sign. */
export const signed = (value: number, decimals?: number) => (value > 0 ? '+' : '') + number(value, decimals);

/** Bytes → "337 kB". */
export const size = (bytes: number) =>
  bytes < 1000 ? `${bytes} B` : bytes < 1_000_000 ? `${number(bytes / 1000, 0)} kB` : `${number(bytes / 1_000_000, 1)} MB`;

/** ["a", "b", "c"] → "a, b and c". */
export const list = (words: string[]) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
