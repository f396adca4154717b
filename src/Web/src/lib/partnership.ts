import { useParams } from '@tanstack/react-router';
import { api } from './api';
import type { components } from './schema';

export type Me = components['schemas']['GetMeResponse'];

export type Permission = Me['permissions'][number];

/** The partnership in the address. */
export function useSlug(): string {
  const { slug } = useParams({ strict: false });
  if (!slug) throw new Error('useSlug is for pages below /p/$slug.');
  return slug;
}

/** Who is looking, for which organisation, with which permissions. The partnership's route has loaded it. */
export function useMe(): Me {
  return api.useSuspenseQuery('get', '/api/me').data;
}

export function usePermission(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}
