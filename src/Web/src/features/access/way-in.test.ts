import { expect, test } from 'vitest';
import { asked } from './way-in';

test.each([
  ['/p/northmoor/board?x=1', '/p/northmoor/board?x=1'],
  ['//elsewhere.example', null],
  ['/\\elsewhere.example', null],
  ['https://elsewhere.example', null],
  ['javascript:alert(1)', null],
  ['board', null],
])('sign-in that is asked to lead to %s leads to %s', (next, to) => {
  history.pushState({}, '', `/sign-in?next=${encodeURIComponent(next)}`);

  expect(asked()).toBe(to);
});
