import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';

/** Leads whoever keys the form in to the version that it was printed from. */
export function PaperCode({ number, language }: { number: number; language?: string }) {
  const { t } = useTranslation('languages');
  const { data } = api.useQuery('get', '/api/checklist-versions/{number}/paper-code', { params: { path: { number }, query: { language } } });
  if (!data) return null;
  const { picture, address } = data;
  return (
    <figure className="paper-picture">
      <svg viewBox={`0 0 ${picture.size} ${picture.size}`} role="img" aria-label={t('print.picture')} shapeRendering="crispEdges"><path d={picture.path} /></svg>
      <figcaption>{t('print.keyIn')}<br />{address}</figcaption>
    </figure>
  );
}
