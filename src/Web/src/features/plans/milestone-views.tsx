import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { useSlug } from '../../lib/partnership';
import { DownloadLink } from '../../ui/download-link';
import { Link } from '../../ui/link';
import { defaults, toQuery } from './milestone-filters';

export const viewDefaults = { view: '' };

const words = (values: Record<string, string | boolean | undefined>) =>
  new URLSearchParams(Object.entries(values).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))).toString();

/** By goal or by date: the filters stay. */
export function MilestoneViews() {
  const { t } = useTranslation('plans');
  const slug = useSlug();
  const [filters] = useFilters(defaults);
  const [{ view }] = useFilters(viewDefaults);
  return (
    <div className="view-switch">
      <nav className="tabs" aria-label={t('views.label')}>
        <ul>
          {['', 'date'].map((name) => (
            <li key={name}>
              <Link href={`/p/${slug}/milestones?${words({ ...filters, view: name })}`} aria-current={view === name ? 'page' : undefined}>
                {t(name === '' ? 'views.goal' : 'views.date')}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <DownloadLink href={`/p/${slug}/api/milestones/export?${words(toQuery(filters))}`} about="CSV">{t('views.export')}</DownloadLink>
    </div>
  );
}
