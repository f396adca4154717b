import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { client } from '../../../lib/client';
import { sentence } from '../../../lib/problem';
import { useSlug } from '../../../lib/partnership';
import { Button } from '../../../ui/button';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { PackDocument } from './pack-document';

function keep(content: BlobPart, type: string, name: string) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** What was released to the person: to read, to print, and as files. */
export default function ShowPack() {
  const { t } = useTranslation('records');
  const accessRequestId = useSegment('accessRequestId');
  const back = `/p/${useSlug()}/records/requests/${accessRequestId}`;
  const params = { path: { accessRequestId } };
  const query = api.useQuery('get', '/api/access-requests/{accessRequestId}/pack', { params }, { retry: false, refetchOnWindowFocus: false, gcTime: 0 });
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState<unknown>();

  const pdf = async () => {
    setMaking(true);
    setProblem(undefined);
    const { data, error } = await client.GET('/api/access-requests/{accessRequestId}/pack/pdf', { params, parseAs: 'blob' });
    setMaking(false);
    if (error) setProblem(error);
    else keep(data as unknown as Blob, 'application/pdf', t('pack.file', { kind: 'pdf' }));
  };
  return (
    <>
      <PageHeader
        title={t('pack.page')} lead={t('pack.pageLead')} back={{ href: back, text: t('requests.title') }}
        actions={query.data && (
          <>
            <Button look="secondary" pending={making} onClick={() => void pdf()}>{t('pack.pdf')}</Button>
            <Button look="secondary" onClick={() => keep(JSON.stringify(query.data, null, 2), 'application/json', t('pack.file', { kind: 'json' }))}>{t('pack.json')}</Button>
          </>
        )}
      />
      {problem ? <p className="field-error" role="alert">{sentence(problem)}</p> : null}
      <Show query={query}>{(pack) => <PackDocument pack={pack} />}</Show>
    </>
  );
}
