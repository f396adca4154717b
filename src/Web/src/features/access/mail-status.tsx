import { useTranslation } from 'react-i18next';
import { dateTime } from '../../lib/format';
import type { components } from '../../lib/schema';
import { Status } from '../../ui/status';

interface Props {
  sentAt: string | null;
  attempts: number;
  retryAt: string;
  delivery: components['schemas']['Delivery'] | null;
  deliveryAt: string | null;
}

export function MailStatus({ sentAt, attempts, retryAt, delivery, deliveryAt }: Props) {
  const { t } = useTranslation('access');
  if (delivery && deliveryAt)
    return (
      <>
        <Status kind={delivery === 'Delivered' ? 'complete' : 'off-track'}>{t(`delivery.${delivery}`)}</Status>
        <br />{dateTime(deliveryAt)}
      </>
    );
  if (sentAt) return <Status kind="complete">{t('mailState.Sent')}</Status>;
  if (attempts === 0) return <Status kind="not-started">{t('mailState.Waiting')}</Status>;
  return (
    <>
      <Status kind="off-track">{t('mailState.Failing')}</Status>
      <br />{t('operatorMail.tried', { count: attempts, next: dateTime(retryAt) })}
    </>
  );
}
