import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { dateOf } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { toast } from '../../../ui/toasts';
import { ReasonButton } from './reason-button';

type Hub = components['schemas']['GetHubSubmissionResponse'];

/** Where the person says something else than a service reported. */
export function QualityCases({ data }: { data: Hub }) {
  const { t } = useTranslation('hub');
  const close = api.useMutation('post', '/api/hub/quality-cases/{qualityCaseId}/closure');
  if (data.qualityCases.length === 0) return null;
  const serviceOf = (referralId: string) => data.submission.referrals.find((line) => line.referralId === referralId)?.serviceName;
  return (
    <Card title={t('quality.title')} lead={t('quality.lead')}>
      <ul>
        {data.qualityCases.map((one) => (
          <li className="need-row" key={one.qualityCaseId}>
            <h3>{t('quality.opened', { service: serviceOf(one.referralId), on: dateOf(one.openedAt) })}</h3>
            <p>{one.what}</p>
            {one.closedAt
              ? <p className="because">{t('quality.closed', { on: dateOf(one.closedAt), finding: one.finding })}</p>
              : (
                <div className="form-actions">
                  <ReasonButton
                    title={t('quality.close')} label={t('quality.what')} hint={t('quality.hint')} confirm={t('quality.close')} pending={close.isPending} problem={close.error}
                    onConfirm={(note, done) => close.mutate(
                      { params: { path: { qualityCaseId: one.qualityCaseId } }, body: { version: one.version, finding: note } },
                      { onSuccess: () => { done(); toast(t('quality.toast')); } },
                    )}
                  >
                    {t('quality.close')}
                  </ReasonButton>
                </div>
              )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
