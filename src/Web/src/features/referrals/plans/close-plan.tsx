import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Form } from '../../../ui/form';
import { Group } from '../../../ui/group';
import { Radios } from '../../../ui/radios';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import type { Plan } from './plan-types';
import { noRatings, ratingsOf, scalesInUse } from './rating';
import { RatingField } from './rating-field';

type End = components['schemas']['PlanEnd'];

const ends = ['AimsMet', 'PartlyMet', 'NotMet', 'NoLongerNeeded', 'MovedAway', 'CannotReach', 'Died', 'EnteredByMistake'] as const satisfies End[];

/** What came of the plan, and where the person stands at its end. */
export function ClosePlan({ plan, close }: { plan: Plan; close: () => void }) {
  const { t } = useTranslation('support');
  const scales = scalesInUse(plan);
  const form = useForm<{ reason: End | null; note: string; ratings: Record<string, string> }>({ defaultValues: { reason: null, note: '', ratings: noRatings(scales) } });
  const end = api.useMutation('post', '/api/support-plans/{planId}/closing', { onSuccess: () => { close(); toast(t('ending.closed')); } });
  return (
    <Form
      form={form} submit={t('ending.close')} pending={end.isPending} problem={end.error}
      onSubmit={({ reason, note, ratings }) => {
        if (!reason) return form.setError('reason', { message: t('ending.reasonMissing') });
        end.mutate({ params: { path: { planId: plan.planId } }, body: { version: plan.version, reason, note, ratings: ratingsOf(scales, ratings) } });
      }}
    >
      <p>{t('ending.closeWords')}</p>
      <Radios name="reason" label={t('ending.reason')} options={ends.map((value) => ({ value, text: t(`ends.${value}`) }))} />
      {plan.reviews.length > 0 && (
        <Group name="ratings" label={t('ending.last')} hint={t('ending.lastWords')}>
          {scales.map((scale) => <RatingField key={scale.scaleId} name={`ratings.${scale.scaleId}`} scale={scale} />)}
        </Group>
      )}
      <TextArea name="note" label={t('ending.note')} rows={3} optional />
    </Form>
  );
}
