import { useTranslation } from 'react-i18next';
import { useSegment } from '../../../lib/address';
import { api, queryClient } from '../../../lib/api';
import { client } from '../../../lib/client';
import { reads } from '../../../lib/live';
import { useGo } from '../../../lib/navigation';
import { useSlug } from '../../../lib/partnership';
import { Card } from '../../../ui/card';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Failed, Show } from '../../../ui/states';
import { toast } from '../../../ui/toasts';
import { ofStatus } from '../../../lib/problem';
import { DocumentForm } from './document-form';

export default function ReplaceDocument() {
  const { t } = useTranslation('documents');
  const documentId = useSegment('documentId');
  const home = `/p/${useSlug()}/organisation/documents`;
  const go = useGo();
  const query = api.useQuery('get', '/api/organisation/documents');

  const send = async (parts: FormData, version: number) => {
    parts.append('version', String(version));
    const { error } = await client.PUT('/api/organisation/documents/{documentId}', {
      params: { path: { documentId } }, body: parts as never, bodySerializer: () => parts,
    });
    if (error) return error;
    await queryClient.invalidateQueries({ predicate: reads('/api/organisation/documents') });
    toast(t('replaced'));
    go(home);
    return undefined;
  };

  return (
    <>
      <PageHeader title={t('replaceTitle')} lead={t('replaceLead')} back={{ href: home, text: t('title') }} />
      <Show query={query}>
        {({ items }) => {
          const document = items.find((item) => item.documentId === documentId);
          if (!document) return <Failed problem={ofStatus(404)} />;
          const { kind, name, version } = document;
          return (
            <Card narrow>
              <DocumentForm
                key={version} values={{ kind, name, issuedOn: null, expiresOn: null, partnershipIds: [] }}
                submit={t('replace')} send={(parts) => send(parts, version)} actions={<Link href={home}>{t('cancel')}</Link>}
              />
            </Card>
          );
        }}
      </Show>
    </>
  );
}
