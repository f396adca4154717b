import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { reads } from '../../lib/live';
import { usePermission, useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { Checkboxes } from '../../ui/checkboxes';
import { Form } from '../../ui/form';
import { Link } from '../../ui/link';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { Empty, Show } from '../../ui/states';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

type Item = components['schemas']['ListMeasuresItem'];
type Goal = components['schemas']['GetMeasureChoicesResponse']['goals'][number];

export default function SetGoals() {
  const { t } = useTranslation('measures');
  const root = `/p/${useSlug()}/measures`;
  const mayManage = usePermission('ManageMeasures');
  const choices = api.useQuery('get', '/api/measures/choices');
  const query = api.useQuery('get', '/api/measures', { params: { query: { withoutGoal: true, order: 'Name', take: 100 } } });
  return (
    <>
      <PageHeader title={t('goals.title')} lead={t('goals.lead')} back={{ href: root, text: t('list.title') }} />
      {!mayManage && <Banner>{t('goals.onlyManagers')}</Banner>}
      {mayManage && (
        <Show query={choices}>
          {({ goals }) => (
            <Show query={query}>
              {({ items }) => (items.length === 0 || goals.length === 0
                ? <Empty title={t(goals.length === 0 ? 'goals.noVision' : 'goals.none')} action={<LinkButton href={root}>{t('goals.toList')}</LinkButton>} />
                : <GoalForm key={items.map((item) => item.id).join()} items={items} goals={goals} root={root} />)}
            </Show>
          )}
        </Show>
      )}
    </>
  );
}

function GoalForm({ items, goals, root }: { items: Item[]; goals: Goal[]; root: string }) {
  const { t } = useTranslation('measures');
  const form = useForm<{ measures: string[]; goalId: string | null }>({ defaultValues: { measures: [], goalId: null } });
  const chosen = useWatch({ control: form.control, name: 'measures' });
  const set = api.useMutation('put', '/api/measures/goals', {
    onSuccess: async (_, { body }) => {
      toast(t('goals.done', { count: body.measures.length }));
      await queryClient.invalidateQueries({ predicate: reads('/api/measures') });
    },
  });
  const send = ({ measures, goalId }: { measures: string[]; goalId: string | null }) => set.mutate({
    body: { goalId, measures: items.filter((item) => measures.includes(item.id)).map((item) => ({ measureId: item.id, version: item.version })) },
  });
  return (
    <Card narrow>
      <Form form={form} submit={t('goals.submit', { count: chosen.length })} pending={set.isPending} problem={set.error} onSubmit={send} actions={<Link href={root}>{t('cancel')}</Link>}>
        <Checkboxes name="measures" label={t('goals.which')} options={items.map((item) => ({ value: item.id, text: item.name, hint: item.goalId ? t('list.goneGoal') : undefined }))} />
        <SelectField name="goalId" label={t('published.goal')} empty={t('form.choose')} options={goals.map(({ id, name }) => ({ value: id, text: name }))} />
      </Form>
    </Card>
  );
}
