/** A resident's name goes in a header, URL-encoded: addresses are logged and kept in histories. */
export const searchHeader = (search: string) => ({ Search: search ? encodeURIComponent(search) : undefined });
