import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TaskList } from './task-list';

test('what cannot be done yet is no link and says so', () => {
  render(
    <TaskList
      tasks={[
        { key: 'a', title: 'Sign', words: 'First.', href: '/p/northmoor/agreements', state: 'open' },
        { key: 'b', title: 'Endorse', words: 'Second.', href: '/p/northmoor/vision', state: 'later' },
      ]}
    />,
  );

  expect(screen.getByRole('link', { name: 'Sign' })).toHaveAttribute('href', '/p/northmoor/agreements');
  expect(screen.queryByRole('link', { name: 'Endorse' })).toBeNull();
  expect(screen.getByText('Not open yet')).toBeInTheDocument();
});
