import { useTranslation } from 'react-i18next';
import { sentence } from '../lib/problem';
import { Button } from './button';

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
  error: unknown;
}

/** "Show more" below a list that `api.useInfiniteQuery` reads. */
export function Pager({ query }: { query: Paged }) {
  const { t } = useTranslation('ui');
  if (!query.hasNextPage) return null;
  return (
    <div className="pager">
      {query.error ? <p className="field-error" role="alert">{sentence(query.error)}</p> : null}
      <Button look="secondary" pending={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>{t('table.more')}</Button>
    </div>
  );
}
