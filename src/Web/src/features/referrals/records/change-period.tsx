import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { NumberField } from '../../../ui/number-field';
import { SelectField } from '../../../ui/select-field';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Kept = components['schemas']['GetRetentionKept'];
type Unit = components['schemas']['PeriodUnit'];

const units: Unit[] = ['Days', 'Months', 'Years'];

/** How long one kind of record is kept from now on. */
export function ChangePeriod({ kept }: { kept: Kept }) {
  const { t } = useTranslation('records');
  const [asking, setAsking] = useState(false);
  const kind = t(`kinds.${kept.kind}`);
  return (
    <>
      <Button look="secondary" small onClick={() => setAsking(true)}>{t('periods.change')}<span className="visually-hidden"> {kind}</span></Button>
      <Dialog open={asking} title={kind} onClose={() => setAsking(false)}><Period kept={kept} close={() => setAsking(false)} /></Dialog>
    </>
  );
}

function Period({ kept, close }: { kept: Kept; close: () => void }) {
  const { t } = useTranslation('records');
  const form = useForm<{ number: number | null; unit: Unit; basis: string }>({ defaultValues: { number: kept.number, unit: kept.unit, basis: kept.basis } });
  const change = api.useMutation('put', '/api/retention/{kind}', { onSuccess: () => { close(); toast(t('periods.saved')); } });
  return (
    <Form
      form={form} submit={t('periods.save')} pending={change.isPending} problem={change.error}
      onSubmit={({ number, unit, basis }) => change.mutate({ params: { path: { kind: kept.kind } }, body: { version: kept.version, number: number ?? 0, unit, basis } })}
    >
      <p>{t('periods.effect')}</p>
      <NumberField name="number" label={t('periods.number')} />
      <SelectField name="unit" label={t('periods.unit')} options={units.map((value) => ({ value, text: t(`unitNames.${value}`) }))} />
      <TextField name="basis" label={t('periods.basis')} hint={t('periods.basisHint')} />
    </Form>
  );
}
