import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission, useSlug } from '../../lib/partnership';
import { Banner } from '../../ui/banner';
import { Card, Cards } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { ExitBar } from './contact/exit-bar';
import { LocalNumbers } from './local-numbers';
import { PrintButton } from './print-button';
import './stop-card.css';

const national = ['emergency', 'textphone', 'urgentHealth', 'mentalHealth', 'samaritans', 'abuse', 'olderPeople', 'gas'];

/** When to stop filling a form, and whom to ring. */
export default function StopCard() {
  return <StopCardWith local={<LocalNumbers />} afterwards={<Record />} />;
}

function Record() {
  const { t } = useTranslation('referrals');
  const root = `/p/${useSlug()}`;
  const isCoordinator = usePermission('CoordinateOrganisation');
  return (
    <div className="form-actions">
      <LinkButton look="secondary" href={`${root}/concerns/new`}>{t('stop:record')}</LinkButton>
      {isCoordinator && <LinkButton look="secondary" href={`${root}/concerns/opening`}>{t('stop:glass')}</LinkButton>}
    </div>
  );
}

interface Props {
  local: ReactNode;
  back?: { href: string; text: string };
  afterwards?: ReactNode;
}

export function StopCardWith({ local, back, afterwards }: Props) {
  const { t } = useTranslation('referrals');
  return (
    <>
      <ExitBar />
      <PageHeader title={t('stop:title')} lead={t('stop:lead')} back={back} actions={<PrintButton />} />
      <Banner kind="warning" title={t('stop:nowTitle')}>
        <div className="prose">
          <p>{t('stop:now')}</p>
          <ul>{['danger', 'fall', 'suicide', 'abuse', 'fire'].map((line) => <li key={line}>{t(`stop:signs.${line}`)}</li>)}</ul>
        </div>
      </Banner>
      <Cards>
        <Card title={t('stop:local')} lead={t('stop:localLead')}>{local}</Card>
        <Card title={t('stop:national')}>
          <dl className="numbers">
            {national.map((line) => (
              <div key={line}>
                <dt>{t(`stop:numbers.${line}.who`)}</dt>
                <dd><a href={`tel:${t(`stop:numbers.${line}.number`).replace(/\D/g, '')}`}>{t(`stop:numbers.${line}.number`)}</a></dd>
              </div>
            ))}
          </dl>
        </Card>
      </Cards>
      <Card title={t('stop:afterwards')}>
        <div className="stack">
          <p>{t('stop:afterwardsWords')}</p>
          {afterwards}
        </div>
      </Card>
    </>
  );
}
