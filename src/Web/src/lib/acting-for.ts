/** The partnership of an address: `/p/northmoor/board` → `northmoor`. */
export function slugOf(pathname: string): string | null {
  return /^\/p\/([^/]+)/.exec(pathname)?.[1] ?? null;
}

const key = (slug: string) => `acting-for:${slug}`;

// Each tab keeps its own choice, so that a change in one never alters for whom another acts;
// a new tab begins with the last choice made.
function settled(slug: string): string | null {
  const own = sessionStorage.getItem(key(slug));
  if (own !== null) return own || null;
  const last = localStorage.getItem(key(slug));
  sessionStorage.setItem(key(slug), last ?? '');
  return last;
}

/** The organisation chosen in this tab, or null to let the server choose the only or first one. */
export function actingFor(slug: string | null): string | null {
  try {
    return slug ? settled(slug) : null;
  } catch {
    return null;
  }
}

/** Chooses, and loads the partnership's home anew so that nothing fetched for another organisation remains. */
export function actFor(slug: string, organisationId: string): void {
  localStorage.setItem(key(slug), organisationId);
  sessionStorage.setItem(key(slug), organisationId);
  location.assign(`/p/${slug}`);
}

/** Forgets a choice that the server no longer accepts. */
export function forgetActingFor(slug: string): void {
  localStorage.removeItem(key(slug));
  sessionStorage.removeItem(key(slug));
}
