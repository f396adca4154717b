import { expect, test } from 'vitest';
import { reads } from './live';

const query = (path: string, also?: string[]) => ({ queryKey: ['get', path, {}], meta: { also } });

test('a change is of the path and all below it, and of nothing beside it', () => {
  const changed = reads('/api/referrals');

  expect(changed(query('/api/referrals'))).toBe(true);
  expect(changed(query('/api/referrals/{referralId}'))).toBe(true);
  expect(changed(query('/api/referrals-made'))).toBe(false);
  expect(changed(query('/api/board'))).toBe(false);
});

test('a change is of a query that says it follows from the path', () => {
  const board = query('/api/board', ['/api/milestones']);

  expect(reads('/api/milestones')(board)).toBe(true);
  expect(reads('/api/milestones/{milestoneId}')(board)).toBe(false);
  expect(reads('/api/board')(board)).toBe(true);
});
