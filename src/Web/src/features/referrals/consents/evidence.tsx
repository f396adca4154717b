import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../../lib/api';
import { reads } from '../../../lib/live';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { SelectField } from '../../../ui/select-field';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { openFile } from '../attachments/open-file';

type File = components['schemas']['AttachmentShown'];

/** The files that show a consent: the photo of a signed form, or an attorney's document. */
export default function Evidence({ submissionId, consentId }: { submissionId: string; consentId: string }) {
  const { t } = useTranslation('consents');
  const [asking, setAsking] = useState(false);
  const query = api.useQuery('get', '/api/submissions/{submissionId}/attachments', { params: { path: { submissionId } } });
  const files = query.data?.items ?? [];
  const shown = files.filter((file) => file.showsConsents.includes(consentId));
  const others = files.filter((file) => file.mayShow && file.kind !== 'IdentityPaper' && !file.showsConsents.includes(consentId));
  return (
    <>
      {shown.map((file) => <Shown key={file.attachmentId} file={file} consentId={consentId} />)}
      {others.length > 0 && <p><Button small look="secondary" onClick={() => setAsking(true)}>{t('evidence.add')}</Button></p>}
      {query.data && files.length === 0 && <p className="hint">{t('evidence.none')}</p>}
      <Dialog open={asking} title={t('evidence.add')} onClose={() => setAsking(false)}>
        <Choose files={others} consentId={consentId} close={() => setAsking(false)} />
      </Dialog>
    </>
  );
}

const useSaving = (words: string, done?: () => void) => api.useMutation('put', '/api/attachments/{attachmentId}/consents', {
  onSuccess: () => { done?.(); toast(words); void queryClient.invalidateQueries({ predicate: reads('/api/submissions') }); },
});

function Shown({ file, consentId }: { file: File; consentId: string }) {
  const { t } = useTranslation('consents');
  const save = useSaving(t('evidence.removed'));
  const left = file.showsConsents.filter((id) => id !== consentId);
  return (
    <p>
      {t('evidence.shownBy')} <Button look="plain" onClick={() => openFile(file.attachmentId)}>{file.name}</Button>{' '}
      {file.mayShow && (
        <Button small look="secondary" pending={save.isPending} onClick={() => save.mutate({ params: { path: { attachmentId: file.attachmentId } }, body: { version: file.version, consentIds: left } })}>
          {t('evidence.remove')}<span className="visually-hidden"> {file.name}</span>
        </Button>
      )}
    </p>
  );
}

function Choose({ files, consentId, close }: { files: File[]; consentId: string; close: () => void }) {
  const { t } = useTranslation('consents');
  const form = useForm({ defaultValues: { attachmentId: '' } });
  const save = useSaving(t('evidence.added'), close);
  return (
    <Form
      form={form} submit={t('evidence.submit')} pending={save.isPending} problem={save.error}
      onSubmit={({ attachmentId }) => {
        const file = files.find((one) => one.attachmentId === attachmentId);
        if (!file) return form.setError('attachmentId', { message: t('evidence.missing') });
        save.mutate({ params: { path: { attachmentId } }, body: { version: file.version, consentIds: [...file.showsConsents, consentId] } });
      }}
    >
      <SelectField name="attachmentId" label={t('evidence.file')} empty={t('evidence.choose')} options={files.map((file) => ({ value: file.attachmentId, text: file.name }))} />
    </Form>
  );
}
