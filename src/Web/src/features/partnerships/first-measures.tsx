import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { valueWords } from '../../lib/figures';
import { reads } from '../../lib/live';
import { useGo } from '../../lib/navigation';
import { usePermission, useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Card, Cards } from '../../ui/card';
import { Checkboxes } from '../../ui/checkboxes';
import { Form } from '../../ui/form';
import { Link } from '../../ui/link';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Empty, Show } from '../../ui/states';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { SetUpSteps } from './set-up-steps';

type Offered = components['schemas']['ListPublishedMeasuresItem'];

/** The last step of setting up: the published measures that exist for the place just chosen. */
export default function FirstMeasures() {
  const { t } = useTranslation('partnerships');
  const home = `/p/${useSlug()}`;
  const mayManage = usePermission('ManageMeasures');
  const query = api.useQuery('get', '/api/published-measures');
  const onward = <LinkButton href={home}>{t('first.home')}</LinkButton>;
  return (
    <>
      <PageHeader title={t('first.title')} lead={t('first.lead')} />
      {mayManage && <SetUpSteps current={4} />}
      {mayManage
        ? (
          <Show query={query}>
            {({ items }) => {
              const open = items.filter((item) => !item.measureId);
              return open.length === 0
                ? <Empty title={t(items.length === 0 ? 'first.none' : 'first.all')} action={onward}><p>{t(items.length === 0 ? 'first.noneWords' : 'first.allWords')}</p></Empty>
                : <Offer items={open} home={home} />;
            }}
          </Show>
        )
        : <><Banner>{t('first.onlyManagers')}</Banner>{onward}</>}
    </>
  );
}

function Offer({ items, home }: { items: Offered[]; home: string }) {
  const { t } = useTranslation('partnerships');
  const go = useGo();
  const form = useForm<{ keys: string[] }>({ defaultValues: { keys: items.map((item) => item.key) } });
  const chosen = useWatch({ control: form.control, name: 'keys' });
  const adopt = api.useMutation('post', '/api/published-measures/adoptions', {
    onSuccess: async ({ measureIds }) => {
      toast(t('first.done', { count: measureIds.length }));
      go(home);
      for (const path of ['/api/measures', '/api/published-measures', '/api/onboarding'] as const) await queryClient.invalidateQueries({ predicate: reads(path) });
    },
  });
  const about = ({ latestValue, decimals, unit, area, latestPeriod, source }: Offered) => t('first.about', {
    value: typeof latestValue === 'number' ? valueWords(latestValue, { unit, decimals }) : t('none'), area, period: latestPeriod, source,
  });
  return (
    <Cards split>
      <Card>
        <Form
          form={form} submit={t('first.add', { count: chosen.length })} pending={adopt.isPending} problem={adopt.error}
          onSubmit={(body) => adopt.mutate({ body })} actions={<Link href={home}>{t('first.notNow')}</Link>}
        >
          <Checkboxes name="keys" label={t('first.choose')} options={items.map((item) => ({ value: item.key, text: item.name, hint: about(item) }))} />
        </Form>
      </Card>
      <Card title={t('create.help')}><p>{t('create.helpWords.measures')}</p></Card>
    </Cards>
  );
}
