import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Form } from '../../ui/form';
import { NumberField } from '../../ui/number-field';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

type Clock = components['schemas']['GetClocksClockGiven'];

/** How much time one step has from now on. */
export function ChangeClock({ clock }: { clock: Clock }) {
  const { t } = useTranslation('clocks');
  const [asking, setAsking] = useState(false);
  const step = t(`kinds.${clock.kind}`);
  return (
    <>
      <Button look="secondary" small onClick={() => setAsking(true)}>{t('change')}<span className="visually-hidden"> {step}</span></Button>
      <Dialog open={asking} title={step} onClose={() => setAsking(false)}><Times clock={clock} close={() => setAsking(false)} /></Dialog>
    </>
  );
}

function Times({ clock, close }: { clock: Clock; close: () => void }) {
  const { t } = useTranslation('clocks');
  const form = useForm<{ days: number | null; urgentDays: number | null; urgentHours: number | null }>({ defaultValues: { days: clock.days, urgentDays: clock.urgentDays, urgentHours: clock.urgentHours } });
  const change = api.useMutation('put', '/api/clocks/{kind}', {
    onSuccess: () => {
      close();
      toast(t('saved'));
    },
  });
  return (
    <Form
      form={form} submit={t('save')} pending={change.isPending} problem={change.error}
      onSubmit={({ days, urgentDays, urgentHours }) => change.mutate({
        params: { path: { kind: clock.kind } },
        body: { version: clock.version, days: days ?? 0, urgentDays: urgentDays ?? 0, urgentHours: urgentHours ?? 0 },
      })}
    >
      <NumberField name="days" label={t('daysField')} />
      <NumberField name="urgentDays" label={t('urgentDaysField')} />
      <NumberField name="urgentHours" label={t('urgentHoursField')} hint={t('urgentHoursHint')} />
    </Form>
  );
}
