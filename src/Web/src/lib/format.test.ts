import { expect, test } from 'vitest';
import { date, dateTime, daysUntil, list, money, number, percent, relativeDay, shortMonth, signed, size, today } from './format';

test('days and instants are British, by the clocks of London', () => {
  expect(date('2026-11-20')).toBe('20 November 2026');
  expect(dateTime('2026-11-20T09:30:00Z')).toBe('20 November 2026 at 9:30 am');
  expect(dateTime('2026-07-01T23:05:00Z')).toBe('2 July 2026 at 12:05 am');
  expect(shortMonth('2026-09-01')).toBe('Sep 2026');
});

test('today is the day in London', () => {
  expect(today(new Date('2026-07-01T23:05:00Z'))).toBe('2026-07-02');
  expect(daysUntil('2026-07-05', new Date('2026-07-01T23:05:00Z'))).toBe(3);
});

test('near days have words', () => {
  const now = new Date('2026-11-20T12:00:00Z');

  expect(relativeDay('2026-11-20', now)).toBe('today');
  expect(relativeDay('2026-11-21', now)).toBe('tomorrow');
  expect(relativeDay('2026-12-02', now)).toBe('in 12 days');
  expect(relativeDay('2026-11-17', now)).toBe('3 days ago');
  expect(relativeDay('2027-05-20', now)).toBe('in 6 months');
  expect(relativeDay('2034-07-18', now)).toBe('in 8 years');
});

test('numbers, shares and money', () => {
  expect(number(1234.5)).toBe('1,234.5');
  expect(number(-3, 1)).toBe('−3.0');
  expect(percent(12.34)).toBe('12.3%');
  expect(money(123450)).toBe('£1,234.50');
  expect(money(123400)).toBe('£1,234');
  expect(money(-5)).toBe('−£0.05');
  expect(signed(1.2)).toBe('+1.2');
  expect(signed(0)).toBe('0');
  expect(size(336_700)).toBe('337 kB');
  expect(list(['a', 'b', 'c'])).toBe('a, b and c');
});
