import { useTranslation } from 'react-i18next';
import { useSegment } from '../../lib/address';
import { api } from '../../lib/api';
import { date, dateOf, list } from '../../lib/format';
import { usePermission, useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Card, Cards } from '../../ui/card';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { SummaryList, type SummaryRow } from '../../ui/summary-list';
import { PartnerInvitation } from './partner-invitation';
import { stateOf } from './steps';
import { TaskList } from './task-list';

type Partner = components['schemas']['GetPartnerResponse'];

export default function ShowPartner() {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}/partners`;
  const partnerId = useSegment('partnerId');
  const query = api.useQuery('get', '/api/partners/{partnerId}', { params: { path: { partnerId } } });
  return (
    <>
      <PageHeader title={query.data?.name ?? t('partner.title')} lead={query.data?.description} back={{ href: root, text: t('partners.title') }} />
      <Show query={query}>
        {(partner) => (
          <>
            {partner.looksLike.map((other) => (
              <Banner key={other.partnerId} title={t('partner.alike')}>
                {t('partner.alikeWords', { name: partner.name })} <Link href={`${root}/${other.partnerId}`}>{other.name}</Link>
              </Banner>
            ))}
            <Cards split>
              <div className="stack">
                <Left partner={partner} />
                <Records partner={partner} />
              </div>
              <Facts partner={partner} />
            </Cards>
          </>
        )}
      </Show>
    </>
  );
}

function Left({ partner }: { partner: Partner }) {
  const { t } = useTranslation('partnerships');
  const manages = usePermission('ManagePartnership');
  if (partner.progress.state === 'Left') return null;
  if (partner.progress.state === 'Invited') return manages ? <PartnerInvitation partner={partner} /> : null;
  return (
    <Card title={t('partner.progress')}>
      <TaskList
        tasks={partner.progress.steps.map((step) => ({
          key: step.step, title: t(`step.${step.step}`), words: t(`stepWords.${step.step}`), state: stateOf(step),
        }))}
      />
    </Card>
  );
}

function Records({ partner }: { partner: Partner }) {
  const { t } = useTranslation('partnerships');
  const slug = useSlug();
  const manages = usePermission('ManagePartnership');
  const signatures: SummaryRow[] = partner.signatures.map(({ kind, number, signedBy, position, signedAt }) => ({
    key: `${kind}-${number}`,
    label: t(`agreement.${kind}`),
    value: t('partner.signed', { number, who: signedBy, position, date: dateOf(signedAt) }),
  }));
  const endorsed: SummaryRow = {
    key: 'endorsed', label: t('partner.endorsed'),
    value: partner.endorsedVersions.length > 0
      ? t('partner.versions', { count: partner.endorsedVersions.length, versions: list(partner.endorsedVersions.map(String)) })
      : t('partner.notEndorsed'),
  };
  const documents = manages && partner.joinedAt && <Link href={`/p/${slug}/partners/${partner.partnerId}/documents`}>{t('partner.documents')}</Link>;
  return <Card title={t('partner.records')} actions={documents}><SummaryList rows={[...signatures, endorsed]} /></Card>;
}

function Facts({ partner }: { partner: Partner }) {
  const { t } = useTranslation('partnerships');
  const manages = usePermission('ManagePartnership');
  const people = `/p/${useSlug()}/people`;
  const facts: SummaryRow[] = [
    { key: 'sector', label: t('sector.label'), value: t(`sector.${partner.sector}`) },
    { key: 'level', label: t('involvement.short'), value: partner.commitment ? t(`level.${partner.commitment}`) : t('level.none') },
    { key: 'invited', label: t('partner.invitedOn'), value: dateOf(partner.invitedAt) },
    { key: 'joined', label: t('partners.joined'), value: partner.joinedAt ? dateOf(partner.joinedAt) : t('partners.notYet') },
  ];
  if (partner.mergesInto) facts.push({ key: 'into', label: t('partner.mergesInto'), value: partner.mergesInto });
  if (partner.withdrawnAt) facts.push({ key: 'left', label: t('partner.closed'), value: dateOf(partner.withdrawnAt) });
  else if (partner.closesOn) facts.push({ key: 'closes', label: t('partner.closes'), value: date(partner.closesOn) });
  if (partner.phone) facts.push({ key: 'phone', label: t('profile.phone'), value: <Link href={`tel:${partner.phone}`}>{partner.phone}</Link> });
  if (partner.email) facts.push({ key: 'email', label: t('profile.email'), value: <Link href={`mailto:${partner.email}`}>{partner.email}</Link> });
  if (partner.website) facts.push({ key: 'website', label: t('profile.website'), value: <Link href={partner.website}>{partner.website}</Link> });
  return (
    <div className="stack">
      <Card title={t('partner.about')}><SummaryList rows={facts} /></Card>
      {partner.joinedAt && (
        <Card title={t('partner.people')} actions={manages && <Link href={`${people}/invite?partner=${partner.partnerId}`}>{t('partner.invitePerson')}</Link>}>
          {partner.people.length === 0 ? <p>{t('partner.nobody')}</p> : (
            <SummaryList
              rows={partner.people.map(({ membershipId, name, roles }) => ({ key: membershipId, label: name, value: list(roles.map((role) => t(`role.${role}`))) }))}
            />
          )}
        </Card>
      )}
    </div>
  );
}
