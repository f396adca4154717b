import type { components } from '../../lib/schema';

export type Member = components['schemas']['ListMembersItem'];

export type Role = components['schemas']['Role'];

/** In the order in which people look for them. */
export const roles = [
  'PartnershipManager', 'OrganisationCoordinator', 'Worker', 'ServiceWorker', 'HubWorker', 'SafeguardingLead', 'BoardMember', 'Evaluator',
] as const satisfies Role[];
