import { useTranslation } from 'react-i18next';
import { useSegment } from '../../lib/address';
import { api } from '../../lib/api';
import { usePermission, useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { DownloadLink } from '../../ui/download-link';
import { PageHeader } from '../../ui/page-header';
import { Progress } from '../../ui/progress';
import { Failed, Show } from '../../ui/states';
import { periodWords } from './report';
import { ReportDocument } from './report-document';

type Report = components['schemas']['GetReportResponse'];

export default function GetReport() {
  const { t } = useTranslation('reports');
  const slug = useSlug();
  const reportId = useSegment('reportId');
  const query = api.useQuery('get', '/api/reports/{reportId}', { params: { path: { reportId } } });
  const report = query.data;
  const files = `/p/${slug}/api/reports/${reportId}`;
  const actions = report?.content && (
    <>
      {report.pdf === 'Ready' && <DownloadLink href={`${files}/pdf`}>{t('pdf')}</DownloadLink>}
      <DownloadLink href={`${files}/data`} about="JSON">{t('data')}</DownloadLink>
      <Button look="secondary" onClick={() => print()}>{t('print')}</Button>
    </>
  );

  return (
    <>
      <PageHeader
        title={report?.title ?? t('one')} lead={report?.content && periodWords(report.content)} actions={actions}
        back={{ href: `/p/${slug}/reports`, text: t('list.title') }}
      />
      <Show query={query}>
        {(built) => (
          <>
            <Standing report={built} />
            {built.content && <ReportDocument content={built.content} fingerprint={built.fingerprint ?? ''} />}
          </>
        )}
      </Show>
    </>
  );
}

/** How far the report is, or what went wrong. Nothing once all of it is there. */
function Standing({ report: { reportId, state, progress, pdf, version } }: { report: Report }) {
  const { t } = useTranslation('reports');
  const mayBuild = usePermission('BuildReports');
  const retry = api.useMutation('post', '/api/reports/{reportId}/retry');
  const again = mayBuild && (
    <Button look="secondary" pending={retry.isPending} onClick={() => retry.mutate({ params: { path: { reportId } }, body: { version } })}>
      {t(state === 'Failed' ? 'retry' : 'printAgain')}
    </Button>
  );
  const refused = retry.error ? <Failed problem={retry.error} /> : null;

  if (state === 'Failed') return <Card title={t('failed.title')} lead={t('failed.words')}>{again}{refused}</Card>;
  if (state !== 'Ready') {
    return (
      <Card title={t('progress.title')} lead={t('progress.words')}>
        <div role="status"><Progress label={t(`progress.${step(progress)}`)} value={progress} max={100} words={`${progress}%`} /></div>
      </Card>
    );
  }
  if (pdf === 'NotYet') return <Banner title={t('printing.title')}>{t('printing.words')}</Banner>;
  return pdf === 'Unavailable' ? (
    <div className="no-print"><Banner kind="warning" title={t('noPdf.title')}><div className="stack"><p>{t('noPdf.words')}</p>{again}{refused}</div></Banner></div>
  ) : null;
}

const step = (progress: number) => (progress < 25 ? 'begins' : progress < 60 ? 'figures' : progress < 80 ? 'milestones' : 'freezes');
