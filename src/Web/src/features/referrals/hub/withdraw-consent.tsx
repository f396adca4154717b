import { useTranslation } from 'react-i18next';
import { useFilters, useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { useGo } from '../../../lib/navigation';
import { usePermission, useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Card, Cards } from '../../../ui/card';
import { Filters } from '../../../ui/filters';
import { Form } from '../../../ui/form';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Radios } from '../../../ui/radios';
import { SelectField } from '../../../ui/select-field';
import { Show } from '../../../ui/states';
import { TextArea } from '../../../ui/text-area';
import { useForm } from '../../../ui/use-form';
import { channels } from '../inbox/channels';
import { StopLink } from '../stop-link';
import { WithdrawalEffects } from './withdrawal-effects';

type Preview = components['schemas']['PreviewWithdrawalResponse'];
type Group = components['schemas']['DataGroup'];

const defaults = { service: '', group: '' };

/** What would happen, then one press that makes it happen. */
export default function WithdrawConsent() {
  const { t } = useTranslation('hub');
  const submissionId = useSegment('submissionId');
  const [{ service, group }] = useFilters(defaults);
  const root = `/p/${useSlug()}`;
  const back = usePermission('RunHub') ? `${root}/hub/${submissionId}` : `${root}/referrals/${submissionId}`;
  const query = api.useQuery('get', '/api/submissions/{submissionId}/withdrawal', {
    params: { path: { submissionId }, query: { serviceId: service || undefined, group: (group || undefined) as Group | undefined } },
  });
  return (
    <>
      <PageHeader
        title={t(service ? 'withdraw.titleOne' : 'withdraw.titleAll')} actions={<StopLink />}
        lead={query.data && t('withdraw.lead', { name: query.data.personName, reference: query.data.reference })}
        back={{ href: back, text: query.data?.reference ?? t('history:show.loading') }}
      />
      <Show query={query}>
        {(preview) => (
          <Cards split>
            <Card title={t('withdraw.what')}>
              <div className="stack">
                {preview.shared.length > 1 && (
                  <Filters defaults={defaults}>
                    <SelectField name="group" label={t('consents:withdraw.group')} empty={t('consents:withdraw.all')} options={preview.shared.map((value) => ({ value, text: t(`consents:groups.${value}`) }))} />
                  </Filters>
                )}
                {preview.effects.length === 0 ? <p>{t('withdraw.nothing')}</p> : <WithdrawalEffects effects={preview.effects} tense="will" />}
                <Banner>{t('withdraw.stays')}</Banner>
                <WithdrawForm preview={preview} serviceId={service || null} group={(group || null) as Group | null} back={back} />
              </div>
            </Card>
            <Card title={t('withdraw.askTitle')}>
              <div className="prose">
                <p>{t('withdraw.ways')}</p>
                <p>{t('withdraw.noReason')}</p>
              </div>
            </Card>
          </Cards>
        )}
      </Show>
    </>
  );
}

function WithdrawForm({ preview, serviceId, group, back }: { preview: Preview; serviceId: string | null; group: Group | null; back: string }) {
  const { t } = useTranslation('hub');
  const go = useGo();
  const receipt = `/p/${useSlug()}/referrals/${preview.submissionId}/withdrawn${serviceId ? `?service=${serviceId}` : ''}`;
  const form = useForm<{ how: components['schemas']['ContactChannel'] | null; note: string }>({ defaultValues: { how: null, note: '' } });
  const withdraw = api.useMutation('post', '/api/submissions/{submissionId}/withdrawal', { onSuccess: () => go(receipt) });
  return (
    <Form
      form={form} submit={t(serviceId ? 'withdraw.submitOne' : 'withdraw.submitAll')} look="danger" pending={withdraw.isPending} problem={withdraw.error}
      actions={<Link href={back}>{t('cancel')}</Link>}
      onSubmit={({ how, note }) => {
        if (!how) return form.setError('how', { message: t('withdraw.howMissing') });
        withdraw.mutate({ params: { path: { submissionId: preview.submissionId } }, body: { serviceId, group, how, note } });
      }}
    >
      <Radios name="how" label={t('withdraw.how')} inline options={channels.map((value) => ({ value, text: t(`channels.${value}`) }))} />
      <TextArea name="note" label={t('withdraw.note')} hint={t('withdraw.noteHint')} rows={3} optional />
    </Form>
  );
}
