import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { api } from '../../lib/api';
import { today } from '../../lib/format';
import { useGo } from '../../lib/navigation';
import { useMe, useSlug } from '../../lib/partnership';
import { Card, Cards } from '../../ui/card';
import { Form } from '../../ui/form';
import { Link } from '../../ui/link';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Empty, Show } from '../../ui/states';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { type Choices, MilestoneFields, type MilestoneValues, toEntry } from './milestone-fields';
import { MilestoneHelp } from './milestone-help';

export default function AddMilestone() {
  const { t } = useTranslation('plans');
  const slug = useSlug();
  const root = `/p/${slug}/milestones`;
  const query = api.useQuery('get', '/api/milestones/choices');
  return (
    <>
      <PageHeader title={t('add.title')} lead={t('add.lead')} back={{ href: root, text: t('find.title') }} />
      <Show query={query}>
        {(choices) => (choices.goals.length === 0
          ? <Empty title={t('add.noGoals')} action={<LinkButton href={`/p/${slug}/vision`}>{t('add.toVision')}</LinkButton>}><p>{t('add.noGoalsWords')}</p></Empty>
          : <Cards split><Card><AddForm choices={choices} root={root} /></Card><MilestoneHelp /></Cards>)}
      </Show>
    </>
  );
}

function AddForm({ choices, root }: { choices: Choices; root: string }) {
  const { t } = useTranslation('plans');
  const me = useMe();
  const go = useGo();
  const [{ goal }] = useFilters({ goal: '' });
  const form = useForm<MilestoneValues>({
    defaultValues: {
      goalId: goal || null, title: '', description: '', isQuickWin: false,
      ownerOrganisationId: me.organisation.id, ownerMembershipId: me.membershipId, startsOn: today(), dueOn: null,
    },
  });
  const add = api.useMutation('post', '/api/milestones', {
    onSuccess: ({ milestoneId }) => {
      toast(t('add.done'));
      go(`${root}/${milestoneId}`);
    },
  });
  return (
    <Form
      form={form} submit={t('add.submit')} pending={add.isPending} problem={add.error}
      onSubmit={(values) => add.mutate({ body: toEntry(values, choices) })} actions={<Link href={root}>{t('cancel')}</Link>}
    >
      <MilestoneFields choices={choices} />
    </Form>
  );
}
