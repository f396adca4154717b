import { redirect } from '@tanstack/react-router';
import { forgetActingFor } from './lib/acting-for';
import { api, queryClient } from './lib/api';
import { asProblem } from './lib/problem';

let inside: string | undefined;

/** Loads who the person is here. What was fetched in another partnership is forgotten: the keys do not name it. */
export async function enterPartnership(slug: string, href: string): Promise<void> {
  if (inside !== slug) queryClient.clear();
  inside = slug;
  try {
    await queryClient.ensureQueryData(api.queryOptions('get', '/api/me'));
  } catch (error) {
    inside = undefined;
    const { status } = asProblem(error);
    if (status === 401) throw redirect({ href: `/sign-in?next=${encodeURIComponent(href)}`, reloadDocument: true });
    // The membership behind an old choice of organisation may have ended.
    if ([403, 404].includes(status) && forgetActingFor(slug)) return enterPartnership(slug, href);
    throw error;
  }
}
