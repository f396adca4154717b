import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useGo } from '../../lib/navigation';
import { usePermission, useSlug } from '../../lib/partnership';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { Form } from '../../ui/form';
import { PageHeader } from '../../ui/page-header';
import { Radios } from '../../ui/radios';
import { Show } from '../../ui/states';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

const levels = ['Core', 'Contributor', 'Supporter'] as const;
type Level = (typeof levels)[number];

export default function StateInvolvement() {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}`;
  const coordinates = usePermission('CoordinateOrganisation');
  const query = api.useQuery('get', '/api/onboarding');
  return (
    <>
      <PageHeader title={t('involvement.title')} lead={t('involvement.lead')} back={{ href: `${root}/organisation`, text: t('profile.title') }} />
      <Show query={query}>
        {({ commitment }) => {
          if (commitment === 'Lead') return <Banner>{t('involvement.leads')}</Banner>;
          if (!coordinates) return <Banner>{t('involvement.now', { level: commitment ? t(`level.${commitment}`) : t('level.none') })}</Banner>;
          return <LevelForm key={commitment} level={commitment} />;
        }}
      </Show>
    </>
  );
}

function LevelForm({ level }: { level: Level | null }) {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}`;
  const go = useGo();
  const form = useForm<{ level: Level | null }>({ defaultValues: { level } });
  const state = api.useMutation('put', '/api/involvement', {
    onSuccess: () => {
      toast(t('involvement.saved'));
      go(root);
    },
  });
  return (
    <Card narrow>
      <Form
        form={form} submit={t('save')} pending={state.isPending} problem={state.error}
        onSubmit={(body) => state.mutate({ body: body as { level: Level } })}
      >
        <Radios name="level" label={t('involvement.question')} options={levels.map((value) => ({ value, text: t(`level.${value}`), hint: t(`levelWords.${value}`) }))} />
      </Form>
    </Card>
  );
}
