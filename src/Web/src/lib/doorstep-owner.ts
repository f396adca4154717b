const lastKey = 'doorstep:last';
const ownerKey = (slug: string) => `doorstep:owner:${slug}`;

/** Where `/doorstep`, the address of the installed app, leads: the partnership that was prepared last on this device. */
export const lastPrepared = () => localStorage.getItem(lastKey);

export const notePrepared = (slug: string) => localStorage.setItem(lastKey, slug);

/** The membership that was signed in last on this device: whose drafts may be asked for while nobody can be asked. */
export const ownerOf = (slug: string) => localStorage.getItem(ownerKey(slug));

export const noteOwner = (slug: string, membershipId: string) => localStorage.setItem(ownerKey(slug), membershipId);

/** Somebody signed out, or signs in: until the server says who it is, the drafts are nobody's. */
export function forgetOwners(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(ownerKey(''))) localStorage.removeItem(key);
}
