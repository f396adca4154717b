import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { toast } from '../../ui/toasts';

/** Those who manage the partnership say whether something may go to this service without consent. */
export function MarkForSafeguarding({ service }: { service: components['schemas']['GetServiceResponse'] }) {
  const { t } = useTranslation('services');
  const { receivesSafeguarding: is } = service;
  const step = is ? 'unmark' : 'mark';
  const mark = api.useMutation('put', '/api/services/{serviceId}/safeguarding', { onSuccess: () => toast(t(`safeguarding.${step}ed`)) });
  return (
    <Card title={t('safeguarding.title')}>
      <div className="stack">
        <p className="service-owner">{t(is ? 'safeguarding.is' : 'safeguarding.isNot')}</p>
        <ConfirmButton
          title={t(`safeguarding.${step}Title`)} question={<p>{t(`safeguarding.${step}Question`)}</p>} confirm={t(`safeguarding.${step}`)}
          pending={mark.isPending} problem={mark.error}
          onConfirm={(then) => mark.mutate({ params: { path: { serviceId: service.serviceId } }, body: { version: service.intakeVersion, receivesSafeguarding: !is } }, { onSuccess: then })}
        >
          {t(`safeguarding.${step}`)}
        </ConfirmButton>
      </div>
    </Card>
  );
}
