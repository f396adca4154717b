import { expect, test } from 'vitest';
import { toWords } from '../lib/address';
import { askedOrder } from './sorting';

const orders = ['Name', 'Joined'] as const;

test('a sort of the address becomes what the server is asked for', () => {
  expect(askedOrder('Joined', orders)).toEqual({ order: 'Joined', descending: false });
  expect(askedOrder('-Name', orders)).toEqual({ order: 'Name', descending: true });
});

test('a column that the server does not know asks for nothing', () => {
  expect(askedOrder('', orders)).toEqual({});
  expect(askedOrder('-salary', orders)).toEqual({});
});

test('a download asks for the list as it is shown', () => {
  const asked = { search: 'a & b', state: undefined, ...askedOrder('-Joined', orders) };

  expect(toWords(asked)).toBe('search=a+%26+b&order=Joined&descending=true');
});
