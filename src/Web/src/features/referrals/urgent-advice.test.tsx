import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Proposals } from './checklist-form';
import { UrgentAdvice } from './urgent-advice';

vi.mock('./stop-address', () => ({ useStopCard: () => '/p/northmoor/stop-card' }));
vi.mock('../../ui/link', () => ({ Link: ({ children }: { children: string }) => children }));

const visit = { serviceId: '1', name: 'Home fire safety visit', needs: ['fire.alarm', 'fire.high-risk'], phone: '020 7946 0100' };
const well = { serviceId: '2', name: 'Safe and well visit', needs: ['fire.high-risk'], phone: '020 7946 0101' };
const proposals = {
  needs: [
    { code: 'fire.alarm', isUrgent: true },
    { code: 'fire.high-risk', isUrgent: true },
    { code: 'warm-home', isUrgent: true },
    { code: 'food', isUrgent: false },
  ],
  services: [visit, well],
} as unknown as Proposals;

test('what to do at once is said once for each kind of danger, with every number', () => {
  render(<UrgentAdvice proposals={proposals} />);

  expect(screen.getAllByText(/act before you leave/).map((title) => title.textContent)).toEqual([
    'High fire risk: act before you leave',
    'No warmth today: act before you leave',
  ]);
  expect(screen.getAllByRole('link', { name: /020 7946/ }).map((link) => link.textContent)).toEqual(['020 7946 0100', '020 7946 0101']);
  expect(screen.queryByText(/food service now/)).toBeNull();
});
