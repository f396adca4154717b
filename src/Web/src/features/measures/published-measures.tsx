import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { reads } from '../../lib/live';
import { useGo } from '../../lib/navigation';
import { usePermission, useSlug } from '../../lib/partnership';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { Form } from '../../ui/form';
import { Link } from '../../ui/link';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { Empty, Show } from '../../ui/states';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { type Offered, PublishedMeasure } from './published-measure';
import './measures.css';

export default function PublishedMeasures() {
  const { t } = useTranslation('measures');
  const root = `/p/${useSlug()}/measures`;
  const mayAdopt = usePermission('ManageMeasures');
  const query = api.useQuery('get', '/api/published-measures');
  return (
    <>
      <PageHeader title={t('published.title')} lead={t('published.lead')} back={{ href: root, text: t('list.title') }} />
      {!mayAdopt && <Banner>{t('published.onlyManagers')}</Banner>}
      <Show query={query}>
        {({ items }) => (items.length === 0
          ? <Empty title={t('published.none')} action={<LinkButton href={`${root}/new`}>{t('list.define')}</LinkButton>}><p>{t('published.noneWords')}</p></Empty>
          : <Offer items={items} mayAdopt={mayAdopt} root={root} />)}
      </Show>
    </>
  );
}

function Offer({ items, mayAdopt, root }: { items: Offered[]; mayAdopt: boolean; root: string }) {
  const { t } = useTranslation('measures');
  const go = useGo();
  const goals = api.useQuery('get', '/api/measures/choices').data?.goals ?? [];
  const form = useForm<{ keys: string[]; goalId: string | null }>({ defaultValues: { keys: [], goalId: null } });
  const chosen = useWatch({ control: form.control, name: 'keys' });
  const adopt = api.useMutation('post', '/api/published-measures/adoptions', {
    onSuccess: async ({ measureIds }) => {
      await queryClient.invalidateQueries({ predicate: reads('/api/measures') });
      await queryClient.invalidateQueries({ predicate: reads('/api/published-measures') });
      toast(t('published.done', { count: measureIds.length }));
      go(root);
    },
  });
  const all = items.map((item) => <PublishedMeasure key={item.key} item={item} mayAdopt={mayAdopt} root={root} />);

  if (!mayAdopt || items.every((item) => item.measureId)) return <Card><div className="published">{all}</div></Card>;
  return (
    <Card>
      <Form
        form={form} submit={t('published.adopt', { count: chosen.length })} pending={adopt.isPending} problem={adopt.error}
        onSubmit={(body) => adopt.mutate({ body })} actions={<Link href={root}>{t('cancel')}</Link>}
      >
        <fieldset className="field wide"><legend>{t('published.choose')}</legend><div className="published">{all}</div></fieldset>
        {goals.length > 0 && <SelectField name="goalId" label={t('published.goal')} empty={t('form.noGoal')} optional options={goals.map(({ id, name }) => ({ value: id, text: name }))} />}
      </Form>
    </Card>
  );
}
