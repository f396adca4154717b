import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { sentence } from '../../lib/problem';
import { toast } from '../../ui/toasts';

/** What the organisation's own coordinator does with the entry. */
export function ManageService({ service }: { service: components['schemas']['GetServiceResponse'] }) {
  const { t } = useTranslation('services');
  const done = (words: string) => ({ onSuccess: () => toast(t(words)) });
  const check = api.useMutation('post', '/api/services/{serviceId}/check', done('manage.checked'));
  const close = api.useMutation('post', '/api/services/{serviceId}/closure', done('manage.closed'));
  const reopen = api.useMutation('post', '/api/services/{serviceId}/reopening', done('manage.reopened'));
  const offer = api.useMutation('put', '/api/services/{serviceId}/offer', done('manage.offered'));
  const stop = api.useMutation('delete', '/api/services/{serviceId}/offer', done('manage.stopped'));
  const path = { path: { serviceId: service.serviceId } };
  const asRead = { params: path, body: { version: service.version } };
  const problem = check.error ?? reopen.error ?? offer.error;

  return (
    <Card title={t('manage.title')}>
      <div className="stack">
        {problem ? <p className="field-error" role="alert">{sentence(problem)}</p> : null}
        {service.isClosed && <Button look="secondary" pending={reopen.isPending} onClick={() => reopen.mutate(asRead)}>{t('manage.reopen')}</Button>}
        {!service.isClosed && (
          <>
            <p className="service-owner">{t('manage.checkWords')}</p>
            <Button look="secondary" pending={check.isPending} onClick={() => check.mutate(asRead)}>{t('manage.check')}</Button>
            {service.isOffered ? (
              <ConfirmButton
                title={t('manage.stopTitle')} question={<p>{t('manage.stopQuestion')}</p>} confirm={t('manage.stop')}
                pending={stop.isPending} problem={stop.error} onConfirm={(then) => stop.mutate({ params: path }, { onSuccess: then })}
              >
                {t('manage.stop')}
              </ConfirmButton>
            ) : <Button look="secondary" pending={offer.isPending} onClick={() => offer.mutate({ params: path })}>{t('manage.offer')}</Button>}
            <ConfirmButton
              title={t('manage.closeTitle')} question={<p>{t('manage.closeQuestion')}</p>} confirm={t('manage.close')} danger
              pending={close.isPending} problem={close.error} onConfirm={(then) => close.mutate(asRead, { onSuccess: then })}
            >
              {t('manage.close')}
            </ConfirmButton>
          </>
        )}
      </div>
    </Card>
  );
}
