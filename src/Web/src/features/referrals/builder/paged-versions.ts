interface Page {
  items: unknown[];
  total: number;
}

const atOnce = 50;

/** How a list of versions asks for the next page. */
export const pagedVersions = {
  pageParamName: 'skip', initialPageParam: 0,
  getNextPageParam: (last: Page, pages: unknown[]) => (last.total > pages.length * atOnce ? pages.length * atOnce : undefined),
};

/** The first page. */
export const firstVersions = { params: { query: { take: atOnce } } };
