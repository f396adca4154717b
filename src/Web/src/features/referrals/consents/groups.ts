import type { components } from '../../../lib/schema';

export type DataGroup = components['schemas']['DataGroup'];

export const dataGroups: DataGroup[] = ['Contact', 'Answers', 'Health', 'Finance', 'Household', 'Attachments'];
