import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import type { components } from '../../lib/schema';
import { useTitle } from '../../lib/title';
import { Failed, Loading } from '../../ui/states';
import { ReportDocument } from './report-document';

type Opened = components['schemas']['OpenPrintedReportResponse'];

/** The page that the printing browser opens: the ticket in the address lets it in once, to this report alone. */
export function PrintedReport() {
  const { t } = useTranslation('reports');
  const [opened, setOpened] = useState<Opened>();
  const [problem, setProblem] = useState<unknown>();
  useTitle(opened?.content.title ?? t('one'));

  useEffect(() => {
    const ticket = location.hash.slice(1);
    void client.POST('/api/account/printed-reports', { body: { ticket } }).then(({ data, error }) => (data ? setOpened(data) : setProblem(error)));
  }, []);

  return (
    <main className="printed">
      {opened ? <ReportDocument cover content={opened.content} fingerprint={opened.fingerprint} /> : problem ? <Failed problem={problem} /> : <Loading />}
    </main>
  );
}
