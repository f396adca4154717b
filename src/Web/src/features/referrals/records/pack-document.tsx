import { useTranslation } from 'react-i18next';
import { date, dateTime } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Table } from '../../../ui/table';
import { PackChecklist } from './pack-checklist';

type Pack = components['schemas']['SubjectPack'];

/** Everything that is kept about a person, in plain words, on the page and in print. */
export function PackDocument({ pack }: { pack: Pack }) {
  const { t } = useTranslation('records');
  return (
    <>
      <Card title={t('pack.about')}>
        <div className="stack">
          <p>{t('pack.aboutWords', { partnership: pack.partnershipName, on: date(pack.madeOn) })}</p>
          <p>{t('pack.rights')}</p>
          {pack.howToComplain && <p>{t('pack.howToComplain')} <a href={pack.howToComplain}>{pack.howToComplain}</a></p>}
        </div>
      </Card>
      {pack.checklists.map((checklist) => <PackChecklist key={checklist.reference} checklist={checklist} />)}
      <Card title={t('pack.told')} lead={t('pack.toldLead')}>
        <Table
          caption={t('pack.told')} quietCaption rows={pack.toldTo} rowKey={(row) => `${row.service}-${row.sentAt}`} count={false}
          columns={[
            { key: 'whom', header: t('pack.whom'), rowHeader: true, cell: (row) => t('pack.serviceOf', { service: row.service, organisation: row.organisation }) },
            { key: 'sent', header: t('pack.sent'), cell: (row) => dateTime(row.sentAt) },
            { key: 'name', header: t('pack.nameTold'), cell: (row) => row.nameAt ? dateTime(row.nameAt) : t('pack.notTold') },
            { key: 'ended', header: t('pack.ended'), cell: (row) => row.endedAt ? dateTime(row.endedAt) : t('pack.goesOn') },
          ]}
          empty={<p>{t('pack.nobody')}</p>}
        />
      </Card>
      <Card title={t('pack.read')} lead={t('pack.readLead')}>
        <Table
          caption={t('pack.read')} quietCaption rows={pack.readBy} rowKey={(row) => `${row.at}-${row.organisation}-${row.kind}`} count={false}
          columns={[
            { key: 'at', header: t('pack.when'), cell: (row) => dateTime(row.at) },
            { key: 'organisation', header: t('pack.organisation'), rowHeader: true, cell: (row) => row.organisation },
            { key: 'roles', header: t('pack.roles'), cell: (row) => row.roles.map((role) => t(`pack.roleNames.${role}`)).join(', ') },
            { key: 'how', header: t('pack.how'), cell: (row) => `${t(`pack.reading.${row.kind}`)}${row.times > 1 ? ` (${t('pack.times', { count: row.times })})` : ''}` },
          ]}
          empty={<p>{t('pack.nobodyRead')}</p>}
        />
      </Card>
    </>
  );
}
