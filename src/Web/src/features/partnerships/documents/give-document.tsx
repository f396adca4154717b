import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../../lib/api';
import { client } from '../../../lib/client';
import { reads } from '../../../lib/live';
import { useGo } from '../../../lib/navigation';
import { useSlug } from '../../../lib/partnership';
import { Card } from '../../../ui/card';
import { Checkboxes } from '../../../ui/checkboxes';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { toast } from '../../../ui/toasts';
import { DocumentForm } from './document-form';

export default function GiveDocument() {
  const { t } = useTranslation('documents');
  const home = `/p/${useSlug()}/organisation/documents`;
  const go = useGo();
  const query = api.useQuery('get', '/api/organisation/documents');

  const send = async (parts: FormData) => {
    const { error } = await client.POST('/api/organisation/documents', { body: parts as never, bodySerializer: () => parts });
    if (error) return error;
    await queryClient.invalidateQueries({ predicate: reads('/api/organisation/documents') });
    toast(t('given'));
    go(home);
    return undefined;
  };

  return (
    <>
      <PageHeader title={t('give')} lead={t('giveLead')} back={{ href: home, text: t('title') }} />
      <Show query={query}>
        {({ partnerships }) => (
          <Card narrow>
            <DocumentForm
              values={{ kind: 'Insurance', name: '', issuedOn: null, expiresOn: null, partnershipIds: partnerships.map((one) => one.partnershipId) }}
              submit={t('give')} send={send} actions={<Link href={home}>{t('cancel')}</Link>}
            >
              <Checkboxes name="partnershipIds" label={t('shownIn')} hint={t('shownInHint')} options={partnerships.map(({ partnershipId, name }) => ({ value: partnershipId, text: name }))} />
            </DocumentForm>
          </Card>
        )}
      </Show>
    </>
  );
}
