import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { date, dateOf } from '../../../lib/format';
import { usePermission } from '../../../lib/partnership';
import { sentence } from '../../../lib/problem';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Link } from '../../../ui/link';
import { LinkButton } from '../../../ui/link-button';
import { Pager } from '../../../ui/pager';
import { Empty } from '../../../ui/states';
import { Table } from '../../../ui/table';
import { VersionStatus } from './version-status';

type Version = components['schemas']['VersionShown'];

interface Props {
  pages: { items: Version[]; total: number }[];
  query: ComponentProps<typeof Pager>['query'];
  /** Where the pages of the versions are. */
  root: string;
  begin: { isPending: boolean; error: unknown; run: () => void };
}

/** Every version: who drafted and approved it, and when it was in use. */
export function VersionList({ pages, query, root, begin }: Props) {
  const { t } = useTranslation('builder');
  const items = pages.flatMap((page) => page.items);
  return (
    <>
      <Card title={t('list.next')}><Next items={items} root={root} begin={begin} /></Card>
      <Card title={t('list.versions')}><Versions items={items} total={pages[0]?.total ?? 0} root={root} /><Pager query={query} /></Card>
    </>
  );
}

/** The one that is being prepared, or the way to begin it. */
function Next({ items, root, begin }: Pick<Props, 'root' | 'begin'> & { items: Version[] }) {
  const { t } = useTranslation('builder');
  const mayDraft = usePermission('ManagePartnership');
  const pending = items.find((version) => version.isPending);
  if (pending) {
    return (
      <div className="stack">
        <p>{t(`list.pending.${pending.state}`, { number: pending.number, on: pending.liveFrom && date(pending.liveFrom) })}</p>
        {pending.note && <Banner kind="warning" title={t('list.returned', { by: pending.notedBy })}>{pending.note}</Banner>}
        <div className="form-actions"><LinkButton href={`${root}/${pending.number}`}>{t('list.open', { number: pending.number })}</LinkButton></div>
      </div>
    );
  }
  return (
    <div className="stack">
      <p>{t(mayDraft ? 'list.nothing' : 'list.nothingToApprove')}</p>
      {mayDraft && <div className="form-actions"><Button pending={begin.isPending} onClick={begin.run}>{t('list.begin')}</Button></div>}
      {begin.error ? <p role="alert" className="field-error">{sentence(begin.error)}</p> : null}
    </div>
  );
}

function Versions({ items, total, root }: Pick<Props, 'root'> & { items: Version[]; total: number }) {
  const { t } = useTranslation('builder');
  return (
    <Table
      caption={t('list.versions')} quietCaption count={t('list.count', { count: total })} rows={items} rowKey={(version) => String(version.number)} empty={<Empty title={t('list.none')}>{t('list.noneWords')}</Empty>}
      columns={[
        { key: 'number', header: t('list.number'), rowHeader: true, sort: (version) => version.number, cell: (version) => <Link href={`${root}/${version.number}`}>{t('list.version', { number: version.number })}</Link> },
        { key: 'state', header: t('list.state'), cell: (version) => <VersionStatus version={version} /> },
        { key: 'drafted', header: t('list.drafted'), sort: (version) => version.draftedAt, cell: (version) => t(version.draftedBy ? 'list.by' : 'list.on', { by: version.draftedBy, on: dateOf(version.draftedAt) }) },
        { key: 'approved', header: t('list.approved'), cell: (version) => version.approvedAt && t(version.approvedBy ? 'list.by' : 'list.on', { by: version.approvedBy, on: dateOf(version.approvedAt) }) },
        {
          key: 'live', header: t('list.live'), sort: (version) => version.liveFrom,
          cell: (version) => version.liveFrom && (version.liveUntil ? t('list.fromUntil', { from: date(version.liveFrom), until: date(version.liveUntil) }) : t('list.from', { from: date(version.liveFrom) })),
        },
      ]}
    />
  );
}
