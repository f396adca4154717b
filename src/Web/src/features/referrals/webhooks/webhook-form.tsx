import { useTranslation } from 'react-i18next';
import { Checkbox, Checkboxes } from '../../../ui/checkboxes';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { useForm } from '../../../ui/use-form';

export interface WebhookValues {
  address: string;
  events: string[];
  isOn: boolean;
}

interface Props {
  events: string[];
  /** What it is now; absent for a new one, which is on. */
  values?: WebhookValues;
  submit: string;
  pending: boolean;
  problem: unknown;
  onSubmit: (values: WebhookValues) => void;
}

export function WebhookForm({ events, values, submit, pending, problem, onSubmit }: Props) {
  const { t } = useTranslation('webhooks');
  const form = useForm<WebhookValues>({ defaultValues: values ?? { address: '', events: [], isOn: true } });
  return (
    <Form form={form} submit={submit} pending={pending} problem={problem} onSubmit={onSubmit}>
      <TextField name="address" label={t('address')} hint={t('addressHint')} width="full" />
      <Checkboxes name="events" label={t('eventsField')} options={events.map((value) => ({ value, text: t(`events.${value.replace('referral.', '')}`) }))} />
      {values && <Checkbox name="isOn" label={t('isOn')} />}
    </Form>
  );
}
