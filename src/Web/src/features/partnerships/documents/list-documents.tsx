import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { LinkButton } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/page-header';
import { Empty, Show } from '../../../ui/states';
import { SummaryList } from '../../../ui/summary-list';
import { toast } from '../../../ui/toasts';
import { type Document, useFacts } from './document-facts';
import { ShowDocument } from './show-document';

type Partnership = components['schemas']['ListDocumentsPartnershipChoice'];

export default function ListDocuments() {
  const { t } = useTranslation('documents');
  const root = `/p/${useSlug()}/organisation`;
  const query = api.useQuery('get', '/api/organisation/documents');
  return (
    <>
      <PageHeader
        title={t('title')} lead={t('lead')} back={{ href: root, text: t('organisation') }}
        actions={<LinkButton href={`${root}/documents/new`}>{t('give')}</LinkButton>}
      />
      <Show query={query}>
        {({ items, partnerships }) => (items.length === 0
          ? <Card><Empty title={t('none')}><p>{t('noneWords')}</p></Empty></Card>
          : items.map((document) => <DocumentCard key={document.documentId} document={document} partnerships={partnerships} root={root} />))}
      </Show>
    </>
  );
}

function DocumentCard({ document, partnerships, root }: { document: Document; partnerships: Partnership[]; root: string }) {
  const { t } = useTranslation('documents');
  const facts = useFacts(document, `/p/${useSlug()}/api/organisation/documents`);
  const path = { documentId: document.documentId };
  const remove = api.useMutation('delete', '/api/organisation/documents/{documentId}', { onSuccess: () => toast(t('removed')) });
  return (
    <Card title={document.name} lead={t(`kind.${document.kind}`)}>
      <div className="stack">
        <SummaryList rows={facts} />
        <ShowDocument key={document.version} document={document} partnerships={partnerships} />
        <div className="form-actions">
          <LinkButton look="secondary" href={`${root}/documents/${document.documentId}/replace`}>
            {t('replace')}<span className="visually-hidden"> {document.name}</span>
          </LinkButton>
          <ConfirmButton
            title={t('removeTitle', { name: document.name })} question={<p>{t('removeWords')}</p>} confirm={t('remove')} danger
            pending={remove.isPending} problem={remove.error}
            onConfirm={(done) => remove.mutate({ params: { path } }, { onSuccess: done })}
          >
            {t('remove')}<span className="visually-hidden"> {document.name}</span>
          </ConfirmButton>
        </div>
      </div>
    </Card>
  );
}
