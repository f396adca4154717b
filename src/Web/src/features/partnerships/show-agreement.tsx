import { useTranslation } from 'react-i18next';
import { useFilters, useSegment } from '../../lib/address';
import { api } from '../../lib/api';
import { dateOf } from '../../lib/format';
import { usePermission, useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Card, Cards } from '../../ui/card';
import { Link } from '../../ui/link';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { Status } from '../../ui/status';
import { Table } from '../../ui/table';
import { PlainText } from './plain-text';
import { SignAgreement } from './sign-agreement';

type Agreement = components['schemas']['GetAgreementResponse'];

export default function ShowAgreement() {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}/agreements`;
  const kind = useSegment('kind');
  const [{ version }] = useFilters({ version: '' });
  const manages = usePermission('ManagePartnership');
  const coordinates = usePermission('CoordinateOrganisation');
  const query = api.useQuery('get', '/api/agreements/{kind}', {
    params: { path: { kind }, query: { number: version ? Number(version) : undefined } },
  });
  return (
    <>
      <PageHeader
        title={query.data?.title ?? t('agreements.title')}
        lead={query.data && t('agreements.inForce', { number: query.data.number, date: dateOf(query.data.publishedAt) })}
        back={{ href: root, text: t('agreements.title') }}
        actions={manages && <LinkButton look="secondary" href={`${root}/${kind}/new`}>{t('agreements.publish')}</LinkButton>}
      />
      <Show query={query}>
        {(agreement) => (
          <>
            {agreement.number < agreement.currentNumber && (
              <Banner kind="warning"><p>{t('agreements.old', { number: agreement.currentNumber })} <Link href={`${root}/${kind}`}>{t('agreements.readCurrent')}</Link></p></Banner>
            )}
            <Cards split>
              <Card title={t('agreements.text')}><PlainText text={agreement.text} /></Card>
              <div className="stack">
                {agreement.isSignedByUs && <Banner kind="success">{t('agreements.weSigned', { number: agreement.currentNumber })}</Banner>}
                {!agreement.isSignedByUs && agreement.number === agreement.currentNumber && (coordinates
                  ? <SignAgreement kind={kind} number={agreement.number} />
                  : <Banner>{t('agreements.coordinatorSigns')}</Banner>)}
                <Versions agreement={agreement} />
              </div>
            </Cards>
            <Signatories agreement={agreement} />
          </>
        )}
      </Show>
    </>
  );
}

function Versions({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}/agreements/${agreement.kind}`;
  return (
    <Card title={t('agreements.versions')}>
      <ul className="prose">
        {agreement.versions.map(({ number, publishedAt, signatures }) => (
          <li key={number}>
            <Link href={`${root}?version=${number}`}>{t('vision.version', { number })}</Link>{' '}
            {t('agreements.versionWords', { date: dateOf(publishedAt), count: signatures })}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Signatories({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('partnerships');
  return (
    <Card title={t('agreements.who')}>
      <Table
        caption={t('agreements.who')} quietCaption rows={agreement.signatories} rowKey={(row) => row.organisationId}
        columns={[
          { key: 'name', header: t('partners.organisation'), rowHeader: true, sort: (row) => row.name, cell: (row) => row.name },
          {
            key: 'state', header: t('agreements.signature'), sort: (row) => row.number,
            cell: (row) => (row.number === agreement.currentNumber
              ? <Status kind="complete">{t('agreements.signedVersion', { number: row.number })}</Status>
              : <Status kind="not-started">{row.number ? t('agreements.signedVersion', { number: row.number }) : t('agreements.notSigned')}</Status>),
          },
          { key: 'by', header: t('agreements.by'), sort: (row) => row.signedBy, cell: (row) => (row.signedBy ? t('agreements.byWords', { name: row.signedBy, position: row.position }) : t('none')) },
          { key: 'on', header: t('agreements.on'), sort: (row) => row.signedAt, cell: (row) => (row.signedAt ? dateOf(row.signedAt) : t('none')) },
        ]}
      />
    </Card>
  );
}
