import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { reads } from '../../lib/live';
import { useGo } from '../../lib/navigation';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { Checkboxes } from '../../ui/checkboxes';
import { Form } from '../../ui/form';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { Show } from '../../ui/states';
import { Table } from '../../ui/table';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import './measures.css';

type Offered = components['schemas']['ListCountedMeasuresItem'];

/** What PlacePartners can count by itself, to choose from. */
export default function CountedMeasures() {
  const { t } = useTranslation('measures');
  const root = `/p/${useSlug()}/measures`;
  const query = api.useQuery('get', '/api/counted-measures');
  return (
    <>
      <PageHeader title={t('counted.title')} lead={t('counted.lead')} back={{ href: root, text: t('list.title') }} />
      <Show query={query}>
        {({ items }) => {
          const chosen = items.filter((item) => item.measureId);
          const free = items.filter((item) => !item.measureId);
          return (
            <>
              {free.length > 0 && <Choose free={free} root={root} />}
              {chosen.length > 0 && <Chosen chosen={chosen} root={root} />}
            </>
          );
        }}
      </Show>
    </>
  );
}

function Choose({ free, root }: { free: Offered[]; root: string }) {
  const { t } = useTranslation('measures');
  const go = useGo();
  const goals = api.useQuery('get', '/api/measures/choices').data?.goals ?? [];
  const form = useForm<{ counted: Offered['counted'][]; goalId: string | null }>({ defaultValues: { counted: [], goalId: null } });
  const ticked = useWatch({ control: form.control, name: 'counted' });
  const adopt = api.useMutation('post', '/api/counted-measures/adoptions', {
    onSuccess: async ({ measureIds }) => {
      await queryClient.invalidateQueries({ predicate: reads('/api/measures') });
      await queryClient.invalidateQueries({ predicate: reads('/api/counted-measures') });
      toast(t('counted.done', { count: measureIds.length }));
      go(root);
    },
  });
  return (
    <Card title={t('counted.choose')}>
      <Form
        form={form} submit={t('counted.submit', { count: ticked.length })} pending={adopt.isPending} problem={adopt.error}
        onSubmit={(body) => adopt.mutate({ body })} actions={<Link href={root}>{t('cancel')}</Link>}
      >
        <Checkboxes name="counted" label={t('counted.measures')} options={free.map((item) => ({ value: item.counted, text: item.name, hint: wordsOf(item) }))} />
        {goals.length > 0 && <SelectField name="goalId" label={t('published.goal')} empty={t('form.noGoal')} optional options={goals.map(({ id, name }) => ({ value: id, text: name }))} />}
      </Form>
    </Card>
  );
}

function Chosen({ chosen, root }: { chosen: Offered[]; root: string }) {
  const { t } = useTranslation('measures');
  return (
    <Card title={t('counted.chosen')}>
      <Table
        caption={t('counted.chosen')} quietCaption count={false} rows={chosen} rowKey={(item) => item.counted}
        columns={[
          { key: 'name', header: t('form.name'), rowHeader: true, cell: (item) => <Link href={`${root}/${item.measureId}`}>{item.name}</Link> },
          { key: 'counted', header: t('form.counted'), cell: wordsOf },
        ]}
      />
    </Card>
  );
}

const wordsOf = ({ numerator, denominator }: Offered) => (denominator ? `${numerator} ÷ ${denominator.toLowerCase()}` : numerator);
