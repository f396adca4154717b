import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { date, list, shortDate, shortDateOf, today } from '../../../lib/format';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Details } from '../../../ui/details';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { SelectField } from '../../../ui/select-field';
import { Status } from '../../../ui/status';
import { Table } from '../../../ui/table';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { agencyKinds, type Plan } from './plan-types';
import { noTalk, TalkFields, talkOf, type TalkValues } from './talk-fields';
import { WithdrawAgency } from './withdraw-agency';

type Agency = Plan['agencies'][number];

/** Who takes part, and what the person agreed that each of them sees. */
export function PlanAgencies({ plan }: { plan: Plan }) {
  const { t } = useTranslation('support');
  const [asking, setAsking] = useState<'invite' | Agency | null>(null);
  const shares = (id: string) => plan.consents.find(({ organisationId, isLive }) => organisationId === id && isLive)?.shares;
  const isOpen = plan.state === 'Open';
  return (
    <Card
      title={t('agencies.title')} lead={plan.sees.others ? t('agencies.lead') : t('agencies.own')}
      actions={plan.mayInvite.length > 0 && <Button small look="secondary" onClick={() => setAsking('invite')}>{t('agencies.invite')}</Button>}
    >
      <Table
        caption={t('agencies.title')} quietCaption rows={plan.agencies} rowKey={(agency) => agency.organisationId} count={false}
        columns={[
          { key: 'name', header: t('agencies.name'), rowHeader: true, cell: (agency) => <>{agency.name}{agency.isLead && <> <Status kind="neutral">{t('agencies.isLead')}</Status></>}</> },
          { key: 'state', header: t('agencies.state'), cell: (agency) => <><Status kind={agencyKinds[agency.state]}>{t(`agencies.states.${agency.state}`)}</Status> {shortDateOf(agency.since)}</> },
          { key: 'sees', header: t('agencies.sees'), cell: (agency) => <Shared shares={agency.state === 'Joined' || agency.state === 'Invited' ? shares(agency.organisationId) : undefined} /> },
          {
            key: 'next', header: t('agencies.next'),
            cell: (agency) => (
              <div className="form-actions">
                {plan.leads && isOpen && !agency.isLead && (agency.state === 'Joined' || agency.state === 'Invited') && (
                  <Button small look="secondary" onClick={() => setAsking(agency)}>{t('agencies.change')}<span className="visually-hidden"> {agency.name}</span></Button>
                )}
                {(agency.state === 'Joined' || agency.state === 'Invited') && <WithdrawAgency plan={plan} agency={agency} />}
              </div>
            ),
          },
        ]}
      />
      <Consents plan={plan} />
      <Dialog open={asking !== null} title={asking === 'invite' ? t('agencies.invite') : t('agencies.change')} onClose={() => setAsking(null)}>
        {asking && <Ask plan={plan} agency={asking === 'invite' ? null : asking} close={() => setAsking(null)} />}
      </Dialog>
    </Card>
  );
}

function Shared({ shares }: { shares: Plan['sees'] | undefined }) {
  const { t } = useTranslation('support');
  if (!shares) return t('none');
  const words = (['aims', 'wheel', 'others'] as const).filter((part) => shares[part]).map((part) => t(`sharesShort.${part}`));
  return words.length > 0 ? list(words) : t('agencies.onlyOwn');
}

function Consents({ plan }: { plan: Plan }) {
  const { t } = useTranslation('support');
  return (
    <Details summary={t('agencies.consents', { count: plan.consents.length })}>
      <ul className="plan-list">
        {plan.consents.map((one) => (
          <li key={`${one.organisationId} ${one.givenOn} ${one.withdrawnAt ?? ''} ${String(one.isLive)} ${one.answer}`}>
            {t(`agencies.said.${one.answer}`, { name: one.organisationName, on: shortDate(one.givenOn), how: t(`talk.hows.${one.how}`), by: one.givenByName || t(`talk.bys.${one.givenBy}`) })}{' '}
            {one.withdrawnAt ? t('agencies.withdrawnOn', { on: shortDateOf(one.withdrawnAt), how: one.withdrawnHow ? t(`channels.${one.withdrawnHow}`) : t('none') })
              : one.answer === 'Yes' && (one.isLive ? t('agencies.until', { on: date(one.endsOn) }) : one.endsOn <= today() ? t('agencies.ranOut', { on: date(one.endsOn) }) : t('agencies.replaced'))}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function Ask({ plan, agency, close }: { plan: Plan; agency: Agency | null; close: () => void }) {
  const { t } = useTranslation('support');
  const now = plan.consents.find(({ organisationId, isLive }) => organisationId === agency?.organisationId && isLive)?.shares;
  const form = useForm<TalkValues & { organisationId: string | null }>({
    defaultValues: { organisationId: agency?.organisationId ?? null, consent: noTalk((['aims', 'wheel', 'others'] as const).filter((part) => now?.[part])) },
  });
  const ask = api.useMutation('post', '/api/support-plans/{planId}/agencies', { onSuccess: () => { close(); toast(t('agencies.toast')); } });
  return (
    <Form
      form={form} submit={t('agencies.submit')} pending={ask.isPending} problem={ask.error}
      onSubmit={({ organisationId, consent }) => {
        if (!organisationId) return form.setError('organisationId', { message: t('agencies.missing') });
        ask.mutate({ params: { path: { planId: plan.planId } }, body: { version: plan.version, organisationId, consent: talkOf(consent) } });
      }}
    >
      {!agency && <SelectField name="organisationId" label={t('agencies.which')} empty={t('choose')} options={plan.mayInvite.map(({ id, name }) => ({ value: id, text: name }))} />}
      <TalkFields words={plan.consentWording} name={agency?.name ?? ''} shares />
    </Form>
  );
}
