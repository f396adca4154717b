import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AreaWarning } from './area-warning';

test('an area that is not one of the partnership’s own is warned of', () => {
  render(<AreaWarning area="Coventry" places={['Lambeth', 'Southwark']} measured="Lambeth" />);

  expect(screen.getByText('Coventry is not an area of this partnership')).toBeVisible();
  expect(screen.getByText(/is for Lambeth and Southwark/)).toBeVisible();
});

test.each([
  ['southwark ', ['Lambeth', 'Southwark'], 'Lambeth'],
  ['Brixton', ['Lambeth'], 'Brixton'],
  [null, ['Lambeth'], 'Lambeth'],
  ['Coventry', [], 'Lambeth'],
])('%j needs no warning where the place is %j and the measure is for %s', (area, places, measured) => {
  const { container } = render(<AreaWarning area={area} places={places} measured={measured} />);

  expect(container).toBeEmptyDOMElement();
});
