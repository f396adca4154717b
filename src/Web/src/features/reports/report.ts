import { quarterOf, spanWords } from '../../lib/quarters';
import type { components } from '../../lib/schema';
import type { StatusKind } from '../../ui/status';

export type Content = components['schemas']['ReportContent'];
export type Flow = components['schemas']['ReferralFlow'];
export type State = components['schemas']['ReportState'];

export const stateKinds: Record<State, StatusKind> = { Queued: 'not-started', Building: 'at-risk', Ready: 'complete', Failed: 'off-track' };

export const measureKinds: Record<string, StatusKind> = {
  'on-track': 'on-track', 'at-risk': 'at-risk', 'off-track': 'off-track', achieved: 'complete',
};

export const milestoneKinds: Record<string, StatusKind> = {
  'not-started': 'not-started', 'on-track': 'on-track', 'at-risk': 'at-risk', 'off-track': 'off-track', complete: 'complete',
};

/** The period of a report: "October 2025 to September 2026". */
export const periodWords = ({ from, to }: { from: string; to: string }) => spanWords(quarterOf(from), quarterOf(to));
