import { useTranslation } from 'react-i18next';
import { date, dateTime, list, size } from '../../../lib/format';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { Table } from '../../../ui/table';
import { AttachmentActions } from './attachment-actions';
import type { Attachment, Line } from './kinds';
import { openFile } from './open-file';

interface Props {
  files: Attachment[];
  path: string;
  lines: Line[];
  isHub: boolean;
}

export function AttachmentList({ files, path, lines, isHub }: Props) {
  const { t } = useTranslation('attachments');
  const names = (file: Attachment) => [
    ...(file.isForReferrer ? [t('audience.referrer')] : []),
    ...lines.filter(({ referralId }) => file.referralIds.includes(referralId)).map(({ serviceName }) => serviceName),
  ];
  return (
    <Table
      caption={t('title')} quietCaption rows={files} rowKey={(file) => file.attachmentId} count={t('count', { count: files.length })}
      columns={[
        { key: 'name', header: t('column.name'), rowHeader: true, sort: (file) => file.name, cell: (file) => <Button look="plain" onClick={() => openFile(file.attachmentId)}>{file.name}</Button> },
        {
          key: 'kind', header: t('column.kind'), sort: (file) => t(`kinds.${file.kind}`),
          cell: (file) => <>{t(`kinds.${file.kind}`)}{file.removedOn && <p className="hint">{t('removedOn', { on: date(file.removedOn) })}</p>}</>,
        },
        { key: 'size', header: t('column.size'), unbroken: true, sort: (file) => file.bytes, cell: (file) => `${t(`formats.${file.format}`)}, ${size(file.bytes)}` },
        {
          key: 'added', header: t('column.added'), sort: (file) => file.addedAt,
          cell: (file) => <>{dateTime(file.addedAt)}<p className="hint">{[file.addedBy, file.organisationName].filter(Boolean).join(', ')}</p></>,
        },
        { key: 'scan', header: t('column.scan'), cell: (file) => <Status kind={file.scan === 'Clean' ? 'on-track' : 'neutral'}>{t(`scan.${file.scan}`)}</Status> },
        ...(lines.length > 0 || isHub ? [{ key: 'seen', header: t('column.seen'), cell: (file: Attachment) => (names(file).length > 0 ? list(names(file)) : t('audience.nobody')) }] : []),
        { key: 'actions', header: t('column.actions'), cell: (file) => <AttachmentActions file={file} path={path} lines={lines} isHub={isHub} /> },
      ]}
      empty={<Empty title={t('none')}><p>{t('noneWords')}</p></Empty>}
    />
  );
}
