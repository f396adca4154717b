import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../lib/client';
import type { components } from '../../../lib/schema';
import { useTitle } from '../../../lib/title';
import { Failed, Loading } from '../../../ui/states';
import { PackDocument } from './pack-document';

/** The page that the printing browser opens: the ticket in the address lets it in once, to this pack alone. */
export function PrintedPack() {
  const { t } = useTranslation('records');
  const [pack, setPack] = useState<components['schemas']['SubjectPack']>();
  const [problem, setProblem] = useState<unknown>();
  useTitle(t('pack.page'));

  useEffect(() => {
    const ticket = location.hash.slice(1);
    void client.POST('/api/account/printed-packs', { body: { ticket } }).then(({ data, error }) => (data ? setPack(data) : setProblem(error)));
  }, []);

  return (
    <main className="printed">
      <h1>{t('pack.page')}</h1>
      {pack ? <PackDocument pack={pack} /> : problem ? <Failed problem={problem} /> : <Loading />}
    </main>
  );
}
