import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { SummaryList } from '../../../ui/summary-list';
import { messageSections, type Message } from './message-sections';

/** What came of a referral, under the headings by which records are kept. */
export function MessageDocument({ message }: { message: Message }) {
  const { t } = useTranslation('messages');
  return (
    <>
      {message.consentToShare.isKeptFromPerson && <Banner kind="warning" title={t('kept')}>{t('keptWords')}</Banner>}
      {messageSections(message, t).map(({ title, rows }) => (
        <Card key={title} title={title}>
          <SummaryList rows={rows.map((row) => ({ ...row, value: <span style={{ whiteSpace: 'pre-line' }}>{row.value}</span> }))} />
        </Card>
      ))}
    </>
  );
}
