import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { queryClient } from '../../lib/api';
import { AddProgressNote } from './add-progress-note';
import type { Milestone } from './get-milestone';

const milestone: Milestone = {
  milestoneId: '0190a000-0000-7000-8000-000000000001', goalId: '0190a000-0000-7000-8000-000000000002', goalTitle: 'Early help',
  title: 'Open the hub', description: '', isQuickWin: false,
  ownerOrganisationId: '0190a000-0000-7000-8000-000000000003', ownerOrganisationName: 'Northmoor Council',
  ownerMembershipId: null, ownerName: null, ownerHasLeft: false,
  startsOn: '2026-11-01', dueOn: '2027-04-30', status: 'OnTrack', completedOn: null, withdrawnReason: '', isLate: false,
  nextReminderOn: null, quickWinDays: 100, mayChange: true, version: 3, notes: [], dueDateChanges: [], remindersSentOn: [],
};

it('sends the note, the status and the version that was read, and empties the form', async () => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(await request.json());
    return Response.json({ noteId: '0190a000-0000-7000-8000-000000000004' }, { status: 201 });
  });
  render(<QueryClientProvider client={queryClient}><AddProgressNote milestone={milestone} /></QueryClientProvider>);

  await userEvent.type(screen.getByLabelText('How is it going?'), 'The lease is late.');
  await userEvent.selectOptions(screen.getByLabelText('Status from now on'), 'At risk');
  await userEvent.click(screen.getByRole('button', { name: 'Add note' }));

  await vi.waitFor(() => expect(screen.getByLabelText('How is it going?')).toHaveValue(''));
  expect(sent).toEqual([{ text: 'The lease is late.', status: 'AtRisk', version: 3 }]);
});
