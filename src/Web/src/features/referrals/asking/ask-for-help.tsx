import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ofStatus } from '../../../lib/problem';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Details } from '../../../ui/details';
import { PageHeader } from '../../../ui/page-header';
import { Failed, Loading } from '../../../ui/states';
import { ExitBar } from '../contact/exit-bar';
import { Numbers } from '../local-numbers';
import { showAskingPage } from './asking-calls';
import { AskingCode } from './asking-code';
import { AskingForm, type Sent } from './asking-form';
import './asking.css';

type Page = components['schemas']['ShowAskingPageResponse'];

/** The public page: emergencies first, then the form, the code, and the reference. Nothing of it is kept on the device. */
export function AskForHelp() {
  const { t } = useTranslation('asking');
  const [page, setPage] = useState<Page | null>();
  const [problem, setProblem] = useState<unknown>();
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    void showAskingPage().then(({ data, error, response }) => {
      if (data || response?.status === 404) setPage(data ?? null);
      setProblem(data || response?.status === 404 ? undefined : error ?? ofStatus(0));
    }, setProblem);
    // A page that the browser kept for its back button would show everything to the next person.
    const renew = (event: PageTransitionEvent) => { if (event.persisted) location.reload(); };
    addEventListener('pageshow', renew);
    return () => removeEventListener('pageshow', renew);
  }, [turn]);

  return (
    <div className="asking-page">
      <a className="skip" href="#main">{t('ui:skip')}</a>
      <header className="asking-bar"><ExitBar /></header>
      <main id="main" tabIndex={-1}>
        {page === undefined && (problem ? <Failed problem={problem} retry={() => { setProblem(undefined); setTurn(turn + 1); }} /> : <Loading />)}
        {page === null && (
          <>
            <PageHeader title={t('gone')} />
            <p>{t('goneWords')}</p>
          </>
        )}
        {page && <Asking page={page} />}
      </main>
    </div>
  );
}

function Asking({ page }: { page: Page }) {
  const { t } = useTranslation('asking');
  const [sent, setSent] = useState<Sent>();
  const [reference, setReference] = useState<string>();
  const known = reference ?? sent?.reference;
  const title = known ? t('done.title') : sent ? t('code.title') : t('title');
  return (
    <>
      <PageHeader title={title} lead={known || sent ? undefined : t('leadOf', { name: page.partnershipName })} step={title} />
      <Danger page={page} />
      {known && <Done reference={known} />}
      {!known && sent && <AskingCode sent={sent} phone={page.hubPhone} proved={setReference} again={() => setSent(undefined)} />}
      {/* Kept while the code is typed, so that what was written can be changed. */}
      {!known && (
        <div hidden={Boolean(sent)}>
          {page.intro && <p className="asking-intro">{page.intro}</p>}
          <AskingForm page={page} sent={setSent} />
        </div>
      )}
      {page.hasComplaintPage && <p><a href={location.pathname.replace(/ask-for-help$/, 'how-to-complain')}>{t('complain.title')}</a></p>}
    </>
  );
}

function Danger({ page }: { page: Page }) {
  const { t } = useTranslation('asking');
  return (
    <Banner kind="warning" title={t('danger')}>
      <div className="stack">
        <p>{t('dangerWords')}</p>
        {page.hubPhone && <p>{t('ring')} <a href={`tel:${page.hubPhone.replace(/[^+\d]/g, '')}`}>{page.hubPhone}</a></p>}
        <Details summary={t('numbers')}><Numbers numbers={page.numbers} /></Details>
      </div>
    </Banner>
  );
}

function Done({ reference }: { reference: string }) {
  const { t } = useTranslation('asking');
  return (
    <div className="stack" role="status">
      <p>{t('done.reference')}</p>
      <p className="asking-reference">{reference}</p>
      {['keep', 'next', 'close'].map((line) => <p key={line}>{t(`done.${line}`)}</p>)}
    </div>
  );
}
