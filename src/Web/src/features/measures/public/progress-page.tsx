import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../lib/client';
import { date } from '../../../lib/format';
import { ofStatus } from '../../../lib/problem';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { DownloadLink } from '../../../ui/download-link';
import { PageHeader } from '../../../ui/page-header';
import { Failed, Loading } from '../../../ui/states';
import { ProgressMeasure } from './progress-measure';
import './progress.css';

type Page = components['schemas']['ShowPublicPageResponse'];

const slugHere = () => location.pathname.split('/')[2] ?? '';

/** How a place is doing, for anybody: the measures that its partnership chose to show. */
export function ProgressPage() {
  const { t } = useTranslation('progress');
  const [page, setPage] = useState<Page | null>();
  const [problem, setProblem] = useState<unknown>();
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    void client.GET('/api/account/progress/{slug}', { params: { path: { slug: slugHere() } } }).then(({ data, error, response }) => {
      if (data || response.status === 404) setPage(data ?? null);
      setProblem(data || response.status === 404 ? undefined : error ?? ofStatus(0));
    }, setProblem);
  }, [turn]);

  return (
    <div className="progress-page">
      <a className="skip" href="#main">{t('ui:skip')}</a>
      <main id="main" tabIndex={-1}>
        {page === undefined && (problem ? <Failed problem={problem} retry={() => { setProblem(undefined); setTurn(turn + 1); }} /> : <Loading />)}
        {page === null && (
          <>
            <PageHeader title={t('gone')} />
            <p>{t('goneWords')}</p>
          </>
        )}
        {page && <Progress page={page} />}
      </main>
    </div>
  );
}

function Progress({ page }: { page: Page }) {
  const { t } = useTranslation('progress');
  const goals = [...new Set(page.measures.map((one) => one.goalTitle))];
  return (
    <>
      <PageHeader
        title={t('title')} lead={t('lead', { name: page.partnershipName })}
        actions={(
          <>
            <DownloadLink href={`/api/account/progress/${slugHere()}/export`} about="CSV">{t('download')}</DownloadLink>
            <Button look="secondary" onClick={() => print()}>{t('print')}</Button>
          </>
        )}
      />
      {page.intro && <p className="progress-intro">{page.intro}</p>}
      <p>{t('asAt', { date: date(page.asAt), count: page.delayDays })}</p>
      {page.measures.length === 0 && <p>{t('none')}</p>}
      {goals.map((goal) => (
        <section key={goal ?? ''}>
          {(goals.length > 1 || goal) && <h2>{goal ?? t('other')}</h2>}
          {page.measures.filter((one) => one.goalTitle === goal).map((one) => <ProgressMeasure key={one.figures.id} shown={one} />)}
        </section>
      ))}
      <p className="progress-note">{t('hidden')}</p>
    </>
  );
}
