import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { date, dateOf } from '../../../lib/format';
import { usePermission, useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { Details } from '../../../ui/details';
import { LinkButton } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/page-header';
import { Empty, Show } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { SummaryList } from '../../../ui/summary-list';
import { toast } from '../../../ui/toasts';
import { PlainText } from '../plain-text';
import { SignInstrument } from './sign-instrument';

type Instrument = components['schemas']['ListInstrumentsItem'];

const isOpen = ({ cancelledAt, carriedOutAt }: Instrument) => !cancelledAt && !carriedOutAt;

export default function ListInstruments() {
  const { t } = useTranslation('protection');
  const root = `/p/${useSlug()}/data-protection`;
  const manages = usePermission('ManagePartnership');
  const query = api.useQuery('get', '/api/instruments');
  const mayDrawUp = manages && query.data && !query.data.items.some(isOpen);
  return (
    <>
      <PageHeader
        title={t('instrument.title')} lead={t('instrument.lead')} back={{ href: root, text: t('title') }}
        actions={mayDrawUp && <LinkButton href={`${root}/instruments/new`}>{t('instrument.drawUp')}</LinkButton>}
      />
      <Show query={query}>
        {({ items, openReferrals }) => (items.length === 0
          ? <Card><Empty title={t('instrument.none')}>{t('instrument.noneWords')}</Empty></Card>
          : items.map((item) => <InstrumentCard key={item.instrumentId} item={item} openReferrals={openReferrals} />))}
      </Show>
    </>
  );
}

function InstrumentCard({ item, openReferrals }: { item: Instrument; openReferrals: number }) {
  const { t } = useTranslation('protection');
  const cancel = api.useMutation('post', '/api/instruments/{instrumentId}/cancellation');
  const isParty = item.weMaySign || isOpen(item);
  return (
    <Card title={t(`instrument.kind.${item.kind}`)}>
      <div className="stack">
        <State item={item} openReferrals={openReferrals} />
        <SummaryList
          rows={[
            { key: 'from', label: t('instrument.from'), value: item.from },
            { key: 'to', label: t('instrument.toShort'), value: item.to },
            { key: 'on', label: t('instrument.on'), value: date(item.effectiveOn) },
            { key: 'signatures', label: t('instrument.signatures'), value: <Signatures item={item} /> },
          ]}
        />
        <Details summary={t('instrument.terms')} open={item.weMaySign}><PlainText text={item.terms} /></Details>
        {item.weMaySign && <SignInstrument instrumentId={item.instrumentId} version={item.version} kind={item.kind} />}
        {isOpen(item) && isParty && (
          <ConfirmButton
            title={t('instrument.cancelTitle')} question={<p>{t('instrument.cancelWords')}</p>} confirm={t('instrument.cancel')} danger
            pending={cancel.isPending} problem={cancel.error}
            onConfirm={(done) => cancel.mutate(
              { params: { path: { instrumentId: item.instrumentId } }, body: { version: item.version } },
              { onSuccess: () => { done(); toast(t('instrument.cancelDone')); } },
            )}
          >
            {t('instrument.cancel')}
          </ConfirmButton>
        )}
      </div>
    </Card>
  );
}

function State({ item, openReferrals }: { item: Instrument; openReferrals: number }) {
  const { t } = useTranslation('protection');
  if (item.carriedOutAt) return <Status kind="complete">{t('instrument.carriedOut', { date: dateOf(item.carriedOutAt) })}</Status>;
  if (item.cancelledAt) return <Status kind="neutral">{t('instrument.cancelled', { date: dateOf(item.cancelledAt) })}</Status>;
  if (item.signatures.length < 2) return <Status kind="not-started">{t('instrument.open')}</Status>;
  return item.kind === 'Dissolution' && openReferrals > 0
    ? <Status kind="at-risk">{t('instrument.waits', { count: openReferrals })}</Status>
    : <Status kind="on-track">{t('instrument.signed')}</Status>;
}

function Signatures({ item }: { item: Instrument }) {
  const { t } = useTranslation('protection');
  if (item.signatures.length === 0) return t('instrument.unsigned');
  return (
    <ul className="plain-list">
      {item.signatures.map((one) => (
        <li key={one.organisationName}>{t('instrument.by', { organisation: one.organisationName, name: one.signedBy, position: one.position, date: dateOf(one.signedAt) })}</li>
      ))}
    </ul>
  );
}
