import { useTranslation } from 'react-i18next';
import { dateTime } from '../../lib/format';
import { Status } from '../../ui/status';

interface Props {
  sentAt: string | null;
  attempts: number;
  retryAt: string;
}

export function MailStatus({ sentAt, attempts, retryAt }: Props) {
  const { t } = useTranslation('access');
  if (sentAt) return <Status kind="complete">{t('mailState.Sent')}</Status>;
  if (attempts === 0) return <Status kind="not-started">{t('mailState.Waiting')}</Status>;
  return (
    <>
      <Status kind="off-track">{t('mailState.Failing')}</Status>
      <br />{t('operatorMail.tried', { count: attempts, next: dateTime(retryAt) })}
    </>
  );
}
