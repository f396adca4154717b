import { expect, test } from 'vitest';
import { asProblem, errorEntries, fieldName, ofStatus, sentence } from './problem';

const isField = (name: string) => ['name', 'dueOn', 'needs', 'lines.0.needId'].includes(name);

const refused = (errors: Record<string, string[]>) => ({ type: '/problems/invalid', title: 'Some answers are missing', status: 400, errors });

test('a server property is the form field of the same name', () => {
  expect(fieldName('DueOn')).toBe('dueOn');
  expect(fieldName('dueOn')).toBe('dueOn');
  expect(fieldName('Lines[0].NeedId')).toBe('lines.0.needId');
  expect(fieldName('$.dueOn')).toBe('dueOn');
});

test('the sentences of a problem stand by their fields, in the server’s order', () => {
  const entries = errorEntries(refused({ DueOn: ['Enter a date.'], 'Lines[0].NeedId': ['Choose a need.'] }), isField);

  expect(entries).toEqual([{ name: 'dueOn', sentence: 'Enter a date.' }, { name: 'lines.0.needId', sentence: 'Choose a need.' }]);
});

test('a part of a group belongs to the group', () => {
  expect(errorEntries(refused({ 'Needs[2]': ['Choose another.'] }), isField)).toEqual([{ name: 'needs', sentence: 'Choose another.' }]);
});

test('a key that is no field belongs to the whole form', () => {
  expect(errorEntries(refused({ Version: ['Load it again.'] }), isField)).toEqual([{ name: null, sentence: 'Load it again.' }]);
});

test('a problem without fields is one line', () => {
  const archived = { type: '/problems/archived', title: 'Archived', status: 409, detail: 'This partner was archived.' };

  expect(errorEntries(archived, isField)).toEqual([{ name: null, sentence: 'This partner was archived.' }]);
  expect(errorEntries(null, isField)).toEqual([]);
});

test('a request without an answer is said in plain words', () => {
  expect(asProblem(new TypeError('Failed to fetch')).status).toBe(0);
  expect(sentence(new TypeError('Failed to fetch'))).toMatch(/could not reach/);
  expect(sentence(new Error('anything'))).toMatch(/our fault/);
  expect(ofStatus(502).detail).toMatch(/our fault/);
});
