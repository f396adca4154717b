import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { date, signed } from '../../../lib/format';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Details } from '../../../ui/details';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { Table } from '../../../ui/table';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import type { Plan } from './plan-types';
import { noRatings, ratingsOf, scalesInUse } from './rating';
import { RatingField } from './rating-field';
import { Wheel } from './wheel';

/** The outcomes wheel: where the person began, where they are, and how they came there. */
export function PlanReviews({ plan }: { plan: Plan }) {
  const { t } = useTranslation('support');
  const [asking, setAsking] = useState(false);
  const isFirst = plan.reviews.length === 0;
  const rows = plan.distance.flatMap((distance) => {
    const scale = plan.scales.find(({ scaleId }) => scaleId === distance.scaleId);
    return scale ? [{ ...scale, baseline: distance.baseline, latest: distance.latest, change: distance.change }] : [];
  });
  return (
    <Card
      title={t('wheel.title')} lead={isFirst ? t('wheel.first') : undefined}
      actions={plan.leads && plan.state === 'Open' && <Button small onClick={() => setAsking(true)}>{t(isFirst ? 'wheel.baselineAdd' : 'wheel.reviewAdd')}</Button>}
    >
      {!isFirst && (
        <div className="wheel-box">
          <Wheel spokes={rows} />
          <Table
            caption={t('wheel.table')} rows={rows} rowKey={(row) => row.scaleId} count={false}
            columns={[
              { key: 'scale', header: t('wheel.scale'), rowHeader: true, cell: (row) => `${rows.indexOf(row) + 1}. ${row.name}` },
              { key: 'range', header: t('wheel.range'), unbroken: true, cell: (row) => t('wheel.rangeOf', { lowest: row.lowest, highest: row.highest }) },
              { key: 'baseline', header: t('wheel.baseline'), number: true, cell: (row) => row.baseline },
              { key: 'latest', header: t('wheel.latest'), number: true, cell: (row) => row.latest ?? t('none') },
              { key: 'change', header: t('wheel.change'), number: true, cell: (row) => (row.change === null ? t('none') : signed(row.change)) },
            ]}
          />
        </div>
      )}
      {!isFirst && <History plan={plan} />}
      <Dialog open={asking} title={t(isFirst ? 'wheel.baselineAdd' : 'wheel.reviewAdd')} onClose={() => setAsking(false)}><Rate plan={plan} close={() => setAsking(false)} /></Dialog>
    </Card>
  );
}

function History({ plan }: { plan: Plan }) {
  const { t } = useTranslation('support');
  return (
    <Details summary={t('wheel.history', { count: plan.reviews.length })}>
      <ul className="plan-list">
        {plan.reviews.map((review) => (
          <li key={review.number}>
            <p><strong>{review.number === 0 ? t('wheel.baseline') : t('wheel.review', { number: review.number })}</strong>, {date(review.on)}, {review.by}</p>
            <p>{review.ratings.map(({ name, value }) => `${name}: ${value}`).join('; ')}</p>
            {review.note && <p className="plan-text">{review.note}</p>}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function Rate({ plan, close }: { plan: Plan; close: () => void }) {
  const { t } = useTranslation('support');
  const scales = scalesInUse(plan);
  const form = useForm<{ ratings: Record<string, string>; note: string }>({
    defaultValues: { ratings: noRatings(scales), note: '' },
  });
  const rate = api.useMutation('post', '/api/support-plans/{planId}/reviews', { onSuccess: () => { close(); toast(t('wheel.toast')); } });
  return (
    <Form
      form={form} submit={t('wheel.submit')} pending={rate.isPending} problem={rate.error}
      onSubmit={({ ratings, note }) => rate.mutate({
        params: { path: { planId: plan.planId } },
        body: { version: plan.version, note, ratings: ratingsOf(scales, ratings) },
      })}
    >
      <p>{t('wheel.ask')}</p>
      {scales.map((scale) => <RatingField key={scale.scaleId} name={`ratings.${scale.scaleId}`} scale={scale} />)}
      <TextArea name="note" label={t('wheel.note')} rows={3} optional />
    </Form>
  );
}
