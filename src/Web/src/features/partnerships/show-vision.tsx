import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { api } from '../../lib/api';
import { dateOf } from '../../lib/format';
import { usePermission, useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Card, Cards } from '../../ui/card';
import { Link } from '../../ui/link';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Empty, Show } from '../../ui/states';
import { Status } from '../../ui/status';
import { Table } from '../../ui/table';
import { EndorseVision } from './endorse-vision';
import { GoalList } from './goal-list';
import { PlainText } from './plain-text';

type Vision = components['schemas']['GetVisionResponse'];

export default function ShowVision() {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}/vision`;
  const [{ version }] = useFilters({ version: '' });
  const manages = usePermission('ManagePartnership');
  const query = api.useQuery('get', '/api/vision', { params: { query: { number: version ? Number(version) : undefined } } });
  const vision = query.data;
  const draft = <LinkButton href={`${root}/draft`} look={vision?.number ? 'secondary' : 'primary'}>{t(manages ? 'vision.edit' : 'vision.readDraft')}</LinkButton>;
  return (
    <>
      <PageHeader
        title={t('vision.title')} actions={vision && vision.number > 0 && draft}
        lead={vision?.publishedAt && t('vision.publishedBy', { number: vision.number, date: dateOf(vision.publishedAt), name: vision.publishedBy })}
      />
      <Show query={query}>
        {(shown) => (shown.number === 0
          ? <Card><Empty title={t('vision.none')} action={draft}><p>{t(manages ? 'vision.noneManager' : 'vision.noneWords')}</p></Empty></Card>
          : <Published vision={shown} />)}
      </Show>
    </>
  );
}

function Published({ vision }: { vision: Vision }) {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}/vision`;
  return (
    <>
      {vision.number < vision.currentNumber && (
        <Banner kind="warning"><p>{t('vision.old', { number: vision.currentNumber })} <Link href={root}>{t('vision.readCurrent')}</Link></p></Banner>
      )}
      <Cards split>
        <div className="stack">
          <Card title={t('vision.text')}><PlainText text={vision.text} /></Card>
          <Card title={t('vision.goals')}><GoalList goals={vision.goals} /></Card>
        </div>
        <div className="stack">
          <EndorseVision vision={vision} />
          {vision.values.length > 0 && (
            <Card title={t('vision.values')}><ul className="prose">{vision.values.map((value) => <li key={value}>{value}</li>)}</ul></Card>
          )}
          <Versions vision={vision} />
        </div>
      </Cards>
      <Endorsers vision={vision} />
    </>
  );
}

function Versions({ vision }: { vision: Vision }) {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}/vision`;
  return (
    <Card title={t('vision.versions')}>
      <div className="stack">
        <ul className="prose">
          {vision.versions.map(({ number, publishedAt, endorsements }) => (
            <li key={number}>
              <Link href={`${root}?version=${number}`}>{t('vision.version', { number })}</Link>{' '}
              {t('vision.versionWords', { date: dateOf(publishedAt), count: endorsements })}
            </li>
          ))}
        </ul>
        {vision.versions.length > 1 && <p><Link href={`${root}/compare`}>{t('vision.compare')}</Link></p>}
      </div>
    </Card>
  );
}

function Endorsers({ vision }: { vision: Vision }) {
  const { t } = useTranslation('partnerships');
  return (
    <Card title={t('vision.who')}>
      <Table
        caption={t('vision.who')} quietCaption count={t('partners.count', { count: vision.endorsers.length })} rows={vision.endorsers} rowKey={(row) => row.organisationId}
        columns={[
          { key: 'name', header: t('partners.organisation'), rowHeader: true, sort: (row) => row.name, cell: (row) => row.name },
          {
            key: 'version', header: t('vision.endorsement'), sort: (row) => row.number,
            cell: (row) => <Status kind={row.number === vision.currentNumber ? 'complete' : 'not-started'}>{row.number ? t('vision.endorsedVersion', { number: row.number }) : t('vision.notEndorsed')}</Status>,
          },
          { key: 'on', header: t('agreements.on'), sort: (row) => row.endorsedAt, cell: (row) => (row.endorsedAt ? dateOf(row.endorsedAt) : t('none')) },
        ]}
      />
    </Card>
  );
}
