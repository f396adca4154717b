import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSegment } from '../../lib/address';
import { api } from '../../lib/api';
import { client } from '../../lib/client';
import { useGo } from '../../lib/navigation';
import { useSlug } from '../../lib/partnership';
import { Card, Cards } from '../../ui/card';
import { FileField } from '../../ui/file-field';
import { Form } from '../../ui/form';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { Steps } from '../../ui/steps';
import { useForm } from '../../ui/use-form';

export default function UploadFigures() {
  const { t } = useTranslation('measures');
  const measureId = useSegment('measureId');
  const home = `/p/${useSlug()}/measures/${measureId}`;
  const go = useGo();
  const [state, setState] = useState<{ pending: boolean; problem?: unknown }>({ pending: false });
  const measure = api.useQuery('get', '/api/measures/{measureId}', { params: { path: { measureId } } });
  const form = useForm<{ file: FileList | null }>({ defaultValues: { file: null } });

  const upload = async ({ file }: { file: FileList | null }) => {
    setState({ pending: true });
    const parts = new FormData();
    const chosen = file?.[0];
    if (chosen) parts.append('file', chosen);
    const { data, error } = await client.POST('/api/measures/{measureId}/imports', { params: { path: { measureId } }, body: parts as never, bodySerializer: () => parts });
    if (data) go(`${home}/imports/${data.importId}`);
    else setState({ pending: false, problem: error });
  };

  return (
    <>
      <PageHeader title={t('import.title')} lead={measure.data?.name} back={{ href: home, text: measure.data?.name ?? t('list.title') }} />
      <Steps label={t('import.steps')} current={0} steps={[t('import.step1'), t('import.step2'), t('import.step3')]} />
      <Cards split>
        <Card>
          <Form form={form} submit={t('import.upload')} pending={state.pending} problem={state.problem} onSubmit={upload} actions={<Link href={home}>{t('cancel')}</Link>}>
            <FileField name="file" label={t('import.file')} hint={t('import.fileHint')} accept=".csv,.txt,.tsv,text/csv" />
          </Form>
        </Card>
        <Card title={t('import.helpTitle')}>
          <ul className="prose">
            <li>{t('import.help1')}</li>
            <li>{t('import.help2')}</li>
            <li>{t('import.help3')}</li>
          </ul>
        </Card>
      </Cards>
    </>
  );
}
