import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { sentence } from '../../lib/problem';
import { Button } from '../../ui/button';

/** The words of a search are kept encrypted; showing them is itself written down. */
export function SearchWords({ entryId }: { entryId: string }) {
  const { t } = useTranslation('audit');
  const show = api.useMutation('post', '/api/audit/{entryId}/search-words');
  if (show.data) return <p role="status">{t('words.shown', { words: show.data.words })}</p>;
  return (
    <>
      <Button look="plain" small pending={show.isPending} onClick={() => show.mutate({ params: { path: { entryId } } })}>{t('words.show')}</Button>
      {show.error ? <p className="field-error" role="alert">{sentence(show.error)}</p> : null}
    </>
  );
}
