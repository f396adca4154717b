import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSegment } from '../../lib/address';
import { api, queryClient } from '../../lib/api';
import { date } from '../../lib/format';
import { reads } from '../../lib/live';
import { useGo } from '../../lib/navigation';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card, Cards } from '../../ui/card';
import { Form } from '../../ui/form';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { TextArea } from '../../ui/text-area';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { type Choices, MilestoneFields, type MilestoneValues, toEntry } from './milestone-fields';
import { MilestoneHelp } from './milestone-help';

type Milestone = components['schemas']['GetMilestoneResponse'];

export default function ChangeMilestone() {
  const { t } = useTranslation('plans');
  const milestoneId = useSegment('milestoneId');
  const here = `/p/${useSlug()}/milestones/${milestoneId}`;
  const query = api.useQuery('get', '/api/milestones/{milestoneId}', { params: { path: { milestoneId } } });
  const choices = api.useQuery('get', '/api/milestones/choices');
  return (
    <>
      <PageHeader title={t('change.title')} back={{ href: here, text: query.data?.title ?? t('change.back') }} />
      <Cards split>
        <Show query={query}>
          {(milestone) => (
            <Show query={choices}>{(found) => <Card><ChangeForm milestone={milestone} choices={found} here={here} /></Card>}</Show>
          )}
        </Show>
        <MilestoneHelp />
      </Cards>
    </>
  );
}

type Values = MilestoneValues & { dueOnReason: string; version: number };

function ChangeForm({ milestone, choices, here }: { milestone: Milestone; choices: Choices; here: string }) {
  const { t } = useTranslation('plans');
  const go = useGo();
  const form = useForm<Values>({
    defaultValues: {
      goalId: milestone.goalId, title: milestone.title, description: milestone.description, isQuickWin: milestone.isQuickWin,
      ownerOrganisationId: milestone.ownerOrganisationId, ownerMembershipId: milestone.ownerMembershipId,
      startsOn: milestone.startsOn, dueOn: milestone.dueOn, dueOnReason: '', version: milestone.version,
    },
  });
  const dueOn = useWatch({ control: form.control, name: 'dueOn' });
  const change = api.useMutation('put', '/api/milestones/{milestoneId}', {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ predicate: reads('/api/milestones') });
      toast(t('change.done'));
      go(here);
    },
  });
  const send = ({ dueOnReason, version, ...values }: Values) =>
    change.mutate({ params: { path: { milestoneId: milestone.milestoneId } }, body: { ...toEntry(values, choices), dueOnReason, version } });

  return (
    <Form
      form={form} submit={t('change.submit')} pending={change.isPending} problem={change.error}
      onSubmit={send} actions={<Link href={here}>{t('cancel')}</Link>}
    >
      <MilestoneFields choices={choices} />
      {dueOn !== milestone.dueOn && (
        <TextArea name="dueOnReason" rows={3} label={t('change.reason')} hint={t('change.reasonHint', { date: date(milestone.dueOn) })} />
      )}
    </Form>
  );
}
