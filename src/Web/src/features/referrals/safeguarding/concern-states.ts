import type { components } from '../../../lib/schema';
import type { StatusKind } from '../../../ui/status';

export const concernStates: Record<components['schemas']['ConcernState'], StatusKind> = { ToReport: 'off-track', Reported: 'at-risk', Decided: 'complete' };
