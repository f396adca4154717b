import { useTranslation } from 'react-i18next';
import { useFilters, useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { dateTime } from '../../../lib/format';
import { usePermission, useSlug } from '../../../lib/partnership';
import { Card } from '../../../ui/card';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { SummaryList } from '../../../ui/summary-list';
import { PrintButton } from '../print-button';
import { StopLink } from '../stop-link';
import { WithdrawalEffects } from './withdrawal-effects';

/** For the person to keep: what they took back, and what that did. */
export default function WithdrawalReceipt() {
  const { t } = useTranslation('hub');
  const submissionId = useSegment('submissionId');
  const [{ service }] = useFilters({ service: '' });
  const root = `/p/${useSlug()}`;
  const back = usePermission('RunHub') ? `${root}/hub/${submissionId}` : `${root}/referrals/${submissionId}`;
  const query = api.useQuery('get', '/api/submissions/{submissionId}/withdrawal-receipt', {
    params: { path: { submissionId }, query: { serviceId: service || undefined } },
  });
  const note = api.useMutation('post', '/api/submissions/{submissionId}/withdrawal-receipt/prints');
  const print = <PrintButton onPrint={() => note.mutate({ params: { path: { submissionId } } })} />;
  return (
    <>
      <PageHeader title={t('receipt.title')} lead={t('receipt.lead')} back={{ href: back, text: query.data?.reference ?? t('history:show.loading') }} actions={<>{print}<StopLink /></>} />
      <Show query={query}>
        {(receipt) => (
          <>
            <Card title={receipt.partnershipName}>
              <SummaryList rows={[
                { key: 'reference', label: t('queue.reference'), value: receipt.reference },
                { key: 'person', label: t('queue.person'), value: receipt.personName },
                { key: 'at', label: t('receipt.at'), value: dateTime(receipt.withdrawnAt) },
                { key: 'by', label: t('receipt.by'), value: receipt.recordedBy || t('history:show.byCard') },
              ]} />
            </Card>
            <Card title={t('receipt.effects')}>
              <div className="stack">
                <WithdrawalEffects effects={receipt.effects} tense="did" />
                <p>{t('withdraw.stays')}</p>
              </div>
            </Card>
          </>
        )}
      </Show>
    </>
  );
}
