import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { PageHeader } from '../../../ui/page-header';
import { Loading } from '../../../ui/states';
import { ExitBar } from '../contact/exit-bar';
import { showComplaintPage } from './asking-calls';
import './asking.css';

type Page = components['schemas']['ShowComplaintPageResponse'];

/** The public page that says how to complain. */
export function HowToComplain() {
  const { t } = useTranslation('asking');
  const [page, setPage] = useState<Page | null>();
  useEffect(() => void showComplaintPage().then(({ data }) => setPage(data ?? null)), []);
  return (
    <div className="asking-page">
      <a className="skip" href="#main">{t('ui:skip')}</a>
      <header className="asking-bar"><ExitBar /></header>
      <main id="main" tabIndex={-1}>
        {page === undefined && <Loading />}
        {page === null && (
          <>
            <PageHeader title={t('complain.gone')} />
            <p>{t('complain.goneWords')}</p>
          </>
        )}
        {page && (
          <>
            <PageHeader title={t('complain.title')} lead={t('complain.lead', { name: page.partnershipName })} />
            <div className="stack">
              <p className="asking-intro">{page.how}</p>
              {page.hubPhone && <p>{t('ring')} <a href={`tel:${page.hubPhone.replace(/[^+\d]/g, '')}`}>{page.hubPhone}</a></p>}
              <p>{t('complain.days', { count: page.answerDays })}</p>
              <p>{t('complain.nothing')}</p>
              <p>{t('complain.elsewhere')} <a href="https://ico.org.uk/make-a-complaint/" rel="noreferrer">{t('complain.ico')}</a></p>
            </div>
          </>
        )}
      </main>
    </div>
  );
}
