import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useGo } from '../../lib/navigation';
import { useSlug } from '../../lib/partnership';
import { Card, Cards } from '../../ui/card';
import { Form } from '../../ui/form';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { AimFields } from './aim-fields';
import { MeasureFields } from './measure-fields';
import { emptyMeasure, type MeasureValues, requestOf } from './measure-form';

export default function DefineMeasure() {
  const { t } = useTranslation('measures');
  const root = `/p/${useSlug()}/measures`;
  const go = useGo();
  const choices = api.useQuery('get', '/api/measures/choices');
  const form = useForm<MeasureValues>({ defaultValues: emptyMeasure });
  const define = api.useMutation('post', '/api/measures', {
    onSuccess: ({ measureId }) => {
      toast(t('define.done'));
      go(`${root}/${measureId}`);
    },
  });

  return (
    <>
      <PageHeader title={t('define.title')} lead={t('define.lead')} back={{ href: root, text: t('list.title') }} />
      <Show query={choices}>
        {(data) => (
          <Cards split>
            <Card>
              <Form
                form={form} submit={t('define.submit')} pending={define.isPending} problem={define.error}
                onSubmit={(values) => define.mutate({ body: requestOf(values) })} actions={<Link href={root}>{t('cancel')}</Link>}
              >
                <MeasureFields control={form.control} choices={data} />
                <h2>{t('form.aims')}</h2>
                <AimFields choices={data} />
              </Form>
            </Card>
            <div>
              <Card title={t('define.helpTitle')} level={2}>
                <ul className="prose">
                  <li>{t('define.help1')}</li>
                  <li>{t('define.help2')}</li>
                  <li>{t('define.help3')}</li>
                </ul>
              </Card>
              <Card title={t('define.publishedTitle')}><p>{t('define.publishedWords')}</p><Link href={`${root}/published`}>{t('list.published')}</Link></Card>
            </div>
          </Cards>
        )}
      </Show>
    </>
  );
}
