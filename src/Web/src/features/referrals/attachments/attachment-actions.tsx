import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../../lib/api';
import { reads } from '../../../lib/live';
import { sentence } from '../../../lib/problem';
import { Button } from '../../../ui/button';
import { ConfirmButton } from '../../../ui/confirm-button';
import { Dialog } from '../../../ui/dialog';
import { toast } from '../../../ui/toasts';
import { Audience, type Seen } from './audience';
import type { Attachment, Line } from './kinds';

interface Props {
  file: Attachment;
  path: string;
  lines: Line[];
  isHub: boolean;
}

/** What may be done with a file besides opening it. */
export function AttachmentActions({ file, path, lines, isHub }: Props) {
  const { t } = useTranslation('attachments');
  const remove = api.useMutation('delete', '/api/attachments/{attachmentId}');
  const params = { path: { attachmentId: file.attachmentId } };
  const refetch = () => queryClient.invalidateQueries({ predicate: reads(path) });
  return (
    <div className="files-actions">
      {file.mayShow && (lines.length > 0 || isHub) && <ShowTo file={file} lines={lines} isHub={isHub} refetch={refetch} />}
      {file.mayRemove && (
        <ConfirmButton
          small danger title={t('remove.title')} question={<p>{t('remove.question', { name: file.name })}</p>} confirm={t('remove.confirm')}
          pending={remove.isPending} problem={remove.error}
          onConfirm={(done) => remove.mutate({ params: { ...params, query: { version: file.version } } }, { onSuccess: () => { done(); toast(t('remove.toast')); void refetch(); } })}
        >
          {t('remove.button')}<span className="visually-hidden"> {file.name}</span>
        </ConfirmButton>
      )}
    </div>
  );
}

function ShowTo({ file, lines, isHub, refetch }: Omit<Props, 'path'> & { refetch: () => unknown }) {
  const { t } = useTranslation('attachments');
  const [seen, setSeen] = useState<Seen>();
  const show = api.useMutation('put', '/api/attachments/{attachmentId}/audience');
  const close = () => setSeen(undefined);
  const save = (chosen: Seen) => show.mutate(
    { params: { path: { attachmentId: file.attachmentId } }, body: { version: file.version, ...chosen } },
    { onSuccess: () => { close(); toast(t('audience.toast')); void refetch(); } },
  );
  return (
    <>
      <Button small look="secondary" onClick={() => setSeen({ forReferrer: file.isForReferrer, referralIds: file.referralIds })}>
        {t('audience.button')}<span className="visually-hidden"> {file.name}</span>
      </Button>
      <Dialog open={seen !== undefined} title={t('audience.title', { name: file.name })} onClose={close}>
        {seen && <div className="dialog-body"><Audience value={seen} onChange={setSeen} lines={lines} asksReferrer={isHub} /></div>}
        {show.error ? <p className="field-error" role="alert">{sentence(show.error)}</p> : null}
        <div className="form-actions">
          <Button pending={show.isPending} onClick={() => seen && save(seen)}>{t('audience.save')}</Button>
          <Button look="secondary" onClick={close}>{t('ui:cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}
