import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PlainText } from './plain-text';

test('numbered lines are headings and dashes are a list', () => {
  render(<PlainText text={'1. Purpose\nWe work together.\n- Be kind\n- Be prompt\n\nThe end.'} />);

  expect(screen.getByRole('heading', { name: '1. Purpose' })).toBeInTheDocument();
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Be kind', 'Be prompt']);
  expect(screen.getByText('The end.')).toBeInTheDocument();
});
