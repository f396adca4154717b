import { redirect } from '@tanstack/react-router';
import { forgetActingFor } from './lib/acting-for';
import { api, queryClient } from './lib/api';
import { noteOwner } from './lib/doorstep-owner';
import { asProblem, hasCode } from './lib/problem';

let inside: string | undefined;

/** Loads who the person is here. What was fetched in another partnership is forgotten: the keys do not name it. */
export async function enterPartnership(slug: string, href: string): Promise<void> {
  if (inside !== slug) queryClient.clear();
  inside = slug;
  try {
    const { membershipId } = await queryClient.ensureQueryData(api.queryOptions('get', '/api/me'));
    noteOwner(slug, membershipId);
  } catch (error) {
    inside = undefined;
    if (asProblem(error).status === 401) throw redirect({ href: `/sign-in?next=${encodeURIComponent(href)}`, reloadDocument: true });
    // The membership behind an old choice has ended. Who is left to act for is fetched for the page that asks.
    if (hasCode(error, 'acting-for-ended')) {
      forgetActingFor(slug);
      await queryClient.fetchQuery(api.queryOptions('get', '/api/me'));
    }
    throw error;
  }
}
