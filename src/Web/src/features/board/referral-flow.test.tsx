import { render, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { FlowCounts, ReferralFlow } from './figures';
import { ReferralFlowCards } from './referral-flow';

vi.mock('../../lib/partnership', () => ({ useSlug: () => 'northmoor' }));

const counts = (more: Partial<FlowCounts> = {}): FlowCounts => ({ made: 40, notSent: 0, waiting: 6, accepted: 20, declined: 14, ended: 0, ...more });

const flow: ReferralFlow = {
  total: counts({ declined: null, ended: null }), atLeast: counts({ declined: 9, ended: 0 }),
  quarters: [
    { quarter: '2026-Q2', from: '2026-04-01', counts: counts({ declined: 9 }) },
    { quarter: '2026-Q3', from: '2026-07-01', counts: counts({ made: null, notSent: null, waiting: null, accepted: null, declined: null, ended: null }) },
  ],
  medianDaysToFirstContact: null, isMedianHidden: true, firstContact: [{ part: '0-2', count: null, atLeast: 0 }],
  outcomes: [{ part: 'helped-fully', count: null, atLeast: 12 }], toldAbout: 7, toldAboutAtLeast: 7, hasHidden: true,
};

const show = (more: Partial<ReferralFlow> = {}) => render(<ReferralFlowCards flow={{ ...flow, ...more }} from="1 April 2026" to="30 September 2026" />);

const figure = (label: string) => screen.getAllByText(label, { selector: 'dt' })[0]!.parentElement!;

test('a count opens its rows, and one that is hidden opens none', () => {
  show();

  expect(within(figure('Made')).getByRole('link', { name: '40' })).toHaveAttribute('href', '/p/northmoor/board/referrals?figure=made');
  expect(within(figure('Declined')).getByRole('link', { name: 'at least 9' })).toBeVisible();
  expect(within(figure('Ended before an answer')).queryByRole('link')).toBeNull();
  expect(figure('Ended before an answer')).toHaveTextContent('hidden');
  expect(figure('Median wait from sent to first contact')).toHaveTextContent('hidden');
});

test('hidden numbers are explained once, and only where there are any', () => {
  const { unmount } = show();
  expect(screen.getAllByText(/Numbers from 1 to 4/)).toHaveLength(1);

  unmount();
  show({ hasHidden: false });
  expect(screen.queryByText(/Numbers from 1 to 4/)).toBeNull();
});

test('a quarter that is hidden says so in every cell', () => {
  show();

  const row = within(screen.getByRole('table', { name: /Where they stand/ })).getByRole('row', { name: /Jul–Sep 2026/ });
  expect(within(row).getAllByText('hidden')).toHaveLength(6);
  expect(within(row).queryByRole('link')).toBeNull();
});

test('an outcome counts what is shown of it', () => {
  show();

  expect(screen.getByRole('link', { name: 'Helped fully' })).toHaveAttribute('href', '/p/northmoor/board/referrals?figure=outcomes&part=helped-fully');
  expect(screen.queryByRole('link', { name: 'Up to 2 days' })).toBeNull();
});
