import { useTranslation } from 'react-i18next';
import { useSegment } from '../../lib/address';
import { api } from '../../lib/api';
import { dateTime } from '../../lib/format';
import { Card } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { SummaryList } from '../../ui/summary-list';
import { MailStatus } from './mail-status';
import './mail-text.css';

const link = /(https?:\/\/\S+)/;

export default function ShowMail() {
  const { t } = useTranslation('access');
  const mailId = useSegment('mailId');
  const query = api.useQuery('get', '/api/operator/mail/{mailId}', { params: { path: { mailId } } });

  return (
    <>
      <PageHeader title={query.data?.subject ?? t('operatorMail.one')} back={{ href: '/operator/mail', text: t('operatorMail.title') }} />
      <Show query={query}>
        {(mail) => (
          <Card narrow>
            <SummaryList
              rows={[
                { key: 'to', label: t('operatorMail.to'), value: mail.recipient },
                { key: 'at', label: t('operatorMail.at'), value: dateTime(mail.createdAt) },
                { key: 'state', label: t('operatorMail.state'), value: <MailStatus {...mail} /> },
              ]}
            />
            {mail.text === null ? <p>{t('operatorMail.private')}</p> : (
              <p className="mail-text">
                {mail.text.split(link).map((part, index) => (link.test(part) ? <a key={index} href={part}>{part}</a> : part))}
              </p>
            )}
          </Card>
        )}
      </Show>
    </>
  );
}
