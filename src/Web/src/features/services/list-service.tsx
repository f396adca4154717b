import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useGo } from '../../lib/navigation';
import { useMe, useSlug } from '../../lib/partnership';
import { Card, Cards } from '../../ui/card';
import { Form } from '../../ui/form';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { emptyService, ServiceFields, toEntry } from './service-fields';
import { ServiceHelp } from './service-help';

export default function ListService() {
  const { t } = useTranslation('services');
  const root = `/p/${useSlug()}/services`;
  const go = useGo();
  const me = useMe();
  const form = useForm({ defaultValues: emptyService });
  const list = api.useMutation('post', '/api/services', {
    onSuccess: ({ serviceId }) => {
      toast(t('list.done'));
      go(`${root}/${serviceId}`);
    },
  });

  return (
    <>
      <PageHeader title={t('list.title')} lead={t('list.lead', { organisation: me.organisation.name })} back={{ href: root, text: t('find.title') }} />
      <Cards split>
        <Card>
          <Form
            form={form} submit={t('list.submit')} pending={list.isPending} problem={list.error}
            onSubmit={(values) => list.mutate({ body: toEntry(values) })} actions={<Link href={root}>{t('cancel')}</Link>}
          >
            <ServiceFields />
          </Form>
        </Card>
        <ServiceHelp />
      </Cards>
    </>
  );
}
