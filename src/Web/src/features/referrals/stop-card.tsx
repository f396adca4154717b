import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner';
import { Card, Cards } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { LocalNumbers } from './local-numbers';
import { PrintButton } from './print-button';
import './stop-card.css';

const national = ['emergency', 'textphone', 'urgentHealth', 'mentalHealth', 'samaritans', 'abuse', 'olderPeople', 'gas'];

/** When to stop filling a form, and whom to ring. */
export default function StopCard() {
  const { t } = useTranslation('referrals');
  return (
    <>
      <PageHeader title={t('stop.title')} lead={t('stop.lead')} actions={<PrintButton />} />
      <Banner kind="warning" title={t('stop.nowTitle')}>
        <div className="prose">
          <p>{t('stop.now')}</p>
          <ul>{['danger', 'fall', 'suicide', 'abuse', 'fire'].map((line) => <li key={line}>{t(`stop.signs.${line}`)}</li>)}</ul>
        </div>
      </Banner>
      <Cards>
        <Card title={t('stop.local')} lead={t('stop.localLead')}><LocalNumbers /></Card>
        <Card title={t('stop.national')}>
          <dl className="numbers">
            {national.map((line) => (
              <div key={line}>
                <dt>{t(`stop.numbers.${line}.who`)}</dt>
                <dd><a href={`tel:${t(`stop.numbers.${line}.number`).replace(/\D/g, '')}`}>{t(`stop.numbers.${line}.number`)}</a></dd>
              </div>
            ))}
          </dl>
        </Card>
      </Cards>
      <Card title={t('stop.afterwards')}><p>{t('stop.afterwardsWords')}</p></Card>
    </>
  );
}
