import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { list } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Checkboxes } from '../../../ui/checkboxes';
import { Details } from '../../../ui/details';
import { Form } from '../../../ui/form';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import type { Document } from './document-facts';

/** In which partnerships a document may be seen. */
export function ShowDocument({ document, partnerships }: { document: Document; partnerships: components['schemas']['ListDocumentsPartnershipChoice'][] }) {
  const { t } = useTranslation('documents');
  const { documentId, version } = document;
  const form = useForm({ defaultValues: { partnershipIds: document.partnershipIds } });
  const show = api.useMutation('put', '/api/organisation/documents/{documentId}/partnerships', { onSuccess: () => toast(t('shown')) });
  const names = partnerships.filter((one) => document.partnershipIds.includes(one.partnershipId)).map((one) => one.name);
  return (
    <Details summary={names.length > 0 ? t('shownNow', { names: list(names) }) : t('shownNowhere')}>
      <Form
        form={form} submit={t('saveShown')} look="secondary" pending={show.isPending} problem={show.error}
        onSubmit={({ partnershipIds }) => show.mutate({ params: { path: { documentId } }, body: { partnershipIds, version } })}
      >
        <Checkboxes name="partnershipIds" label={t('shownIn')} hint={t('shownInHint')} options={partnerships.map(({ partnershipId, name }) => ({ value: partnershipId, text: name }))} />
      </Form>
    </Details>
  );
}
