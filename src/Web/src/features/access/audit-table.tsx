import { useTranslation } from 'react-i18next';
import { dateTime } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Link } from '../../ui/link';
import { Empty } from '../../ui/states';
import { Table } from '../../ui/table';
import { changesOf, inWords } from './audit-words';
import { SearchWords } from './search-words';
import './people.css';

type Row = components['schemas']['AuditRow'];

export function AuditTable({ rows, isOfOne }: { rows: Row[]; isOfOne: boolean }) {
  const { t } = useTranslation('audit');
  const audit = `/p/${useSlug()}/audit`;
  return (
    <Table
      caption={t('title')} quietCaption count={false} rows={rows} rowKey={(row) => row.id}
      columns={[
        { key: 'at', header: t('when'), cell: (row) => <div className="audit-when">{dateTime(row.at)}</div> },
        { key: 'who', header: t('who'), cell: (row) => <div className="audit-who">{row.accountName ?? t('byItself')}{row.organisationName && <><br /><span className="quiet">{t('actingFor', { organisation: row.organisationName })}</span></>}
            {row.inPlaceOf && <><br /><span className="quiet">{t('inPlaceOf', { name: row.inPlaceOf })}</span></>}
            {row.device && <><br /><span className="quiet">{t('whence', { device: row.device, network: row.network })}</span></>}</div> },
        { key: 'act', header: t('act'), rowHeader: true, cell: (row) => inWords(t, 'acts', row.act) },
        {
          key: 'entity', header: t('entity'),
          cell: (row) => {
            const thing = t(`kinds.${row.kind}`, { thing: inWords(t, 'things', row.entity) });
            return isOfOne || row.rows !== null ? thing : <Link href={`${audit}?entityId=${row.entityId}`}>{thing}<span className="visually-hidden"> {t('historyOf')}</span></Link>;
          },
        },
        { key: 'changes', header: t('changes'), cell: (row) => <Detail row={row} /> },
      ]}
      empty={<Empty title={t('none')}><p>{t('noneWords')}</p></Empty>}
    />
  );
}

function Detail({ row }: { row: Row }) {
  const { t } = useTranslation('audit');
  return (
    <>
      {row.rows !== null && <p className="audit-changes">{t('rows', { count: row.rows })}</p>}
      {row.hasWords && <SearchWords entryId={row.id} />}
      <Changes json={row.changes} />
    </>
  );
}

function Changes({ json }: { json: string | null }) {
  const { t } = useTranslation('audit');
  return (
    <ul className="audit-changes">
      {changesOf(t, json).map(({ property, before, after }) => (
        <li key={property}>
          {before === 'personal' ? t('personal', { property }) : t('change', { property, before, after })}
        </li>
      ))}
    </ul>
  );
}
