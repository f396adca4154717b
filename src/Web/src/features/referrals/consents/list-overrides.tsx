import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../lib/address';
import { api } from '../../../lib/api';
import { dateTime, list } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { Filters } from '../../../ui/filters';
import { PageHeader } from '../../../ui/page-header';
import { Pager } from '../../../ui/pager';
import { SelectField } from '../../../ui/select-field';
import { Empty, Show } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { SummaryList } from '../../../ui/summary-list';
import { toast } from '../../../ui/toasts';
import { ReasonButton } from '../hub/reason-button';

type Schemas = components['schemas'];
type Item = Schemas['ListOverridesItem'];

const defaults = { show: 'waiting' };
const atOnce = 50;

/** A second person reads why something is shared without consent, and says yes or no. */
export default function ListOverrides() {
  const { t } = useTranslation('consents');
  const [{ show }] = useFilters(defaults);
  const query = api.useInfiniteQuery(
    'get', '/api/overrides', { params: { query: { waiting: show === 'waiting', take: atOnce } } },
    {
      pageParamName: 'skip', initialPageParam: 0, placeholderData: keepPreviousData,
      getNextPageParam: (last: Schemas['ListOverridesResponse'], pages: unknown[]) => last.total > pages.length * atOnce ? pages.length * atOnce : undefined,
    },
  );
  return (
    <>
      <PageHeader title={t('overrides.title')} lead={t('overrides.lead')} />
      <Show query={query}>
        {({ pages }) => (
          <>
            <Card>
              <Filters defaults={defaults}>
                <SelectField name="show" label={t('overrides.show')} options={['waiting', 'everything'].map((value) => ({ value, text: t(`overrides.${value}`) }))} />
              </Filters>
              {pages[0]?.total === 0
                ? <Empty title={t('overrides.none')}><p>{t('overrides.noneWords')}</p></Empty>
                : <p className="hint">{t('overrides.count', { count: pages[0]?.total ?? 0 })}</p>}
            </Card>
            {pages.flatMap((page) => page.items).map((item) => <One key={item.overrideId} item={item} />)}
            <Pager query={query} />
          </>
        )}
      </Show>
    </>
  );
}

function One({ item }: { item: Item }) {
  const { t } = useTranslation('consents');
  const waits = !item.approvedAt && !item.endedAt;
  const settledAt = item.approvedAt ?? item.endedAt;
  return (
    <Card title={`${item.reference}: ${t(`override.reasons.${item.reason}`)}`} lead={t('overrides.made', { by: item.madeBy, at: dateTime(item.madeAt) })}>
      <div className="stack">
        <p><Status kind={waits ? 'off-track' : item.approvedAt ? 'on-track' : 'neutral'}>{t(`override.state.${waits ? 'waits' : item.approvedAt ? 'approved' : 'ended'}`)}</Status></p>
        <SummaryList rows={[
          { key: 'services', label: t('overrides.services'), value: list(item.services) },
          { key: 'groups', label: t('overrides.groups'), value: list(item.groups.map((group) => t(`groups.${group}`))) },
          { key: 'facts', label: t('overrides.facts'), value: item.facts },
          { key: 'advised', label: t('overrides.advised'), value: item.advisedBy },
          { key: 'told', label: t('overrides.told'), value: `${t(item.personWasTold ? 'overrides.wasTold' : 'overrides.notTold')} ${item.toldWhy}` },
          ...(waits ? [{ key: 'due', label: t('overrides.due'), value: dateTime(item.dueAt) }] : []),
          ...(settledAt ? [{ key: 'settled', label: t(`override.state.${item.approvedAt ? 'approved' : 'ended'}`), value: [t('overrides.settled', { by: item.settledBy ?? t('overrides.ranOut'), at: dateTime(settledAt) }), item.settledNote].filter(Boolean).join('\n') }] : []),
        ].filter(({ value }) => value)} />
        {waits && (item.isOwn ? <p className="hint">{t('overrides.own')}</p> : <Settle item={item} />)}
      </div>
    </Card>
  );
}

function Settle({ item }: { item: Item }) {
  const { t } = useTranslation('consents');
  const settle = api.useMutation('post', '/api/overrides/{overrideId}/settlement');
  const params = { path: { overrideId: item.overrideId } };
  const about = <span className="visually-hidden"> {item.reference}</span>;
  return (
    <div className="form-actions">
      <ConfirmButton
        look="primary" title={t('overrides.approveTitle')} question={<p>{t('overrides.approveQuestion')}</p>} confirm={t('overrides.approve')} pending={settle.isPending} problem={settle.error}
        onConfirm={(done) => settle.mutate({ params, body: { version: item.version, isApproved: true, note: '' } }, { onSuccess: () => { done(); toast(t('overrides.approved')); } })}
      >
        {t('overrides.approve')}{about}
      </ConfirmButton>
      <ReasonButton
        title={t('overrides.refuseTitle')} label={t('overrides.refuseLabel')} hint={t('overrides.refuseHint')} confirm={t('overrides.refuse')} pending={settle.isPending} problem={settle.error}
        onConfirm={(note, done) => settle.mutate({ params, body: { version: item.version, isApproved: false, note } }, { onSuccess: () => { done(); toast(t('overrides.refused')); } })}
      >
        {t('overrides.refuse')}{about}
      </ReasonButton>
    </div>
  );
}
