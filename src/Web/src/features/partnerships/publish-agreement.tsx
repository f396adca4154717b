import { useTranslation } from 'react-i18next';
import { useSegment } from '../../lib/address';
import { api } from '../../lib/api';
import { useGo } from '../../lib/navigation';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Card, Cards } from '../../ui/card';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { TextArea } from '../../ui/text-area';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

export default function PublishAgreement() {
  const { t } = useTranslation('partnerships');
  const kind = useSegment('kind');
  const back = `/p/${useSlug()}/agreements/${kind}`;
  const query = api.useQuery('get', '/api/agreements/{kind}', { params: { path: { kind } } }, { staleTime: Infinity });
  return (
    <>
      <PageHeader title={t('agreements.publish')} back={{ href: back, text: query.data?.title ?? t('agreements.title') }} />
      <Show query={query}>{(agreement) => <TextForm agreement={agreement} back={back} />}</Show>
    </>
  );
}

function TextForm({ agreement, back }: { agreement: components['schemas']['GetAgreementResponse']; back: string }) {
  const { t } = useTranslation('partnerships');
  const go = useGo();
  const form = useForm({ defaultValues: { title: agreement.title, text: agreement.text } });
  const publish = api.useMutation('post', '/api/agreements/{kind}/versions', {
    onSuccess: ({ number }) => {
      toast(t('agreements.published', { number }));
      go(back);
    },
  });
  return (
    <Cards split>
      <Card>
        <Form
          form={form} submit={t('agreements.publishSubmit', { number: agreement.currentNumber + 1 })} pending={publish.isPending} problem={publish.error}
          onSubmit={(body) => publish.mutate({ params: { path: { kind: agreement.kind } }, body: { ...body, replaces: agreement.currentNumber } })}
          actions={<Link href={back}>{t('cancel')}</Link>}
        >
          <TextField name="title" label={t('agreements.titleField')} />
          <TextArea name="text" label={t('agreements.text')} hint={t('agreements.textHint')} rows={24} />
        </Form>
      </Card>
      <Banner kind="warning" title={t('agreements.again')}>{t('agreements.againWords')}</Banner>
    </Cards>
  );
}
