import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { dateTime } from '../../lib/format';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { Show } from '../../ui/states';
import { Table } from '../../ui/table';
import { toast } from '../../ui/toasts';

type Import = components['schemas']['ListImportsRow'];

/** The files that the figures came from; the last one can be taken back. */
export function Imports({ measureId }: { measureId: string }) {
  const { t } = useTranslation('measures');
  const query = api.useQuery('get', '/api/measures/{measureId}/imports', { params: { path: { measureId } } });
  const did = ({ added, changed, unchanged }: Import) => t('import.goodOf', { added, changed, unchanged });
  const state = (row: Import) => {
    if (row.undoneAt) return t('imports.undone', { by: row.undoneBy, at: dateTime(row.undoneAt) });
    return row.mayUndo ? <UndoButton measureId={measureId} row={row} /> : t('imports.stands');
  };
  return (
    <Show query={query}>
      {({ imports }) => imports.length > 0 && (
        <Card title={t('imports.title')}>
          <Table
            caption={t('imports.title')} quietCaption rows={imports} rowKey={(row) => row.importId}
            columns={[
              { key: 'file', header: t('imports.file'), rowHeader: true, cell: (row) => <span className="file-name">{row.fileName}</span> },
              { key: 'at', header: t('enter.at'), cell: (row) => dateTime(row.confirmedAt), sort: (row) => row.confirmedAt },
              { key: 'by', header: t('enter.by'), cell: (row) => row.by, sort: (row) => row.by },
              { key: 'did', header: t('imports.did'), cell: did },
              { key: 'state', header: t('imports.state'), cell: state },
            ]}
          />
        </Card>
      )}
    </Show>
  );
}

function UndoButton({ measureId, row }: { measureId: string; row: Import }) {
  const { t } = useTranslation('measures');
  const undo = api.useMutation('post', '/api/measures/{measureId}/imports/{importId}/undoing', {
    onSuccess: ({ removed, restored }) => toast(t('imports.done', { removed, restored })),
  });
  return (
    <ConfirmButton
      small title={t('imports.ask')} question={<p>{t('imports.question', { added: row.added, changed: row.changed })}</p>} confirm={t('imports.confirm')}
      pending={undo.isPending} problem={undo.error}
      onConfirm={(done) => undo.mutate({ params: { path: { measureId, importId: row.importId } }, body: { version: row.version } }, { onSuccess: done })}
    >
      {t('imports.undo')}
    </ConfirmButton>
  );
}
