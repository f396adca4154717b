import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { queryClient } from '../../lib/api';
import FirstMeasures from './first-measures';

vi.mock('../../lib/partnership', () => ({ useSlug: () => 'northmoor', usePermission: () => true }));

const offered = (key: string, name: string) => ({
  key, name, question: '', unit: '%', decimals: 1, direction: 'HigherIsBetter', area: 'Northmoor', source: 'ONS', sourceAddress: '', licence: '', caveats: '',
  latestPeriod: '2021/22', latestValue: 65.8, figures: 1, comparedWith: [], points: [], measureId: null,
});
const refusal = { type: '/problems/already-adopted', title: 'This could not be done', status: 409, detail: 'Somebody else has just added measures of this list.' };

test('all are ticked, what is unticked is not added, and a refusal is said', async () => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') return Response.json({ items: [offered('early-years', 'Early years'), offered('banks', 'Bank branches')] });
    sent.push(await request.json());
    return Response.json(refusal, { status: 409, headers: { 'content-type': 'application/problem+json' } });
  });
  render(<QueryClientProvider client={queryClient}><FirstMeasures /></QueryClientProvider>);

  expect(await screen.findByText('Add 2 measures')).toBeVisible();
  expect(screen.getByText('Not now')).toHaveAttribute('href', '/p/northmoor');
  await userEvent.click(screen.getByLabelText('Bank branches'));
  await userEvent.click(screen.getByText('Add 1 measure'));

  expect(await screen.findByText(refusal.detail)).toBeVisible();
  expect(sent).toEqual([{ keys: ['early-years'] }]);
});
