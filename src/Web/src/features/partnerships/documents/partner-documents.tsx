import { useTranslation } from 'react-i18next';
import { useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { useSlug } from '../../../lib/partnership';
import { Card } from '../../../ui/card';
import { PageHeader } from '../../../ui/page-header';
import { Empty, Show } from '../../../ui/states';
import { SummaryList } from '../../../ui/summary-list';
import { DecideDocument } from './decide-document';
import { type Document, useFacts } from './document-facts';

export default function PartnerDocuments() {
  const { t } = useTranslation('documents');
  const partnerId = useSegment('partnerId');
  const partner = api.useQuery('get', '/api/partners/{partnerId}', { params: { path: { partnerId } } });
  const query = api.useQuery('get', '/api/partners/{partnerId}/documents', { params: { path: { partnerId } } });
  const back = { href: `/p/${useSlug()}/partners/${partnerId}`, text: partner.data?.name ?? t('partner') };
  return (
    <>
      <PageHeader title={t('ofPartner')} lead={t('ofPartnerLead')} back={back} />
      <Show query={query}>
        {({ items }) => (items.length === 0
          ? <Card><Empty title={t('noneOfPartner')}><p>{t('noneOfPartnerWords')}</p></Empty></Card>
          : items.map((document) => <DocumentCard key={document.documentId} document={document} partnerId={partnerId} />))}
      </Show>
    </>
  );
}

function DocumentCard({ document, partnerId }: { document: Document; partnerId: string }) {
  const { t } = useTranslation('documents');
  const facts = useFacts(document, `/p/${useSlug()}/api/partners/${partnerId}/documents`);
  return (
    <Card title={document.name} lead={t(`kind.${document.kind}`)}>
      <div className="stack">
        <SummaryList rows={facts} />
        <DecideDocument key={document.decision?.decidedAt ?? document.fileId} document={document} partnerId={partnerId} />
      </div>
    </Card>
  );
}
