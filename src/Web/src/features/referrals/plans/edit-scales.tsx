import { type UseFormReturn, useFieldArray, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { dateOf } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Checkbox } from '../../../ui/checkboxes';
import { Details } from '../../../ui/details';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { NumberField } from '../../../ui/number-field';
import { Status } from '../../../ui/status';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Settings = components['schemas']['GetPlanSettingsResponse'];

interface Edited {
  scaleId: string | null;
  name: string;
  description: string;
  lowest: number | null;
  highest: number | null;
  lowestWords: string;
  highestWords: string;
  isRetired: boolean;
}

interface Values {
  scales: Edited[];
}

const blank: Edited = { scaleId: null, name: '', description: '', lowest: 0, highest: 10, lowestWords: '', highestWords: '', isRetired: false };

/** The next version of the scales. One that is in use no more is retired: what was rated by it stays. */
export function EditScales({ settings }: { settings: Settings }) {
  const { t } = useTranslation('support');
  const form = useForm<Values>({ defaultValues: { scales: settings.scales } });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'scales' });
  const publish = api.useMutation('post', '/api/plan-settings/scales', { onSuccess: () => toast(t('scales.toast')) });
  const version = settings.publishedAt ? t('scales.version', { number: settings.scalesNumber, on: dateOf(settings.publishedAt) }) : t('scales.seed');
  return (
    <Card title={t('scales.title')} lead={<>{t('scales.lead')} {version}</>}>
      <Form
        form={form} submit={t('scales.submit')} pending={publish.isPending} problem={publish.error}
        actions={<Button look="secondary" onClick={() => append(blank)}>{t('scales.add')}</Button>}
        onSubmit={({ scales }) => publish.mutate({
          body: { basedOn: settings.scalesNumber, scales: scales.map((scale) => ({ ...scale, lowest: scale.lowest ?? 0, highest: scale.highest ?? 0 })) },
        })}
      >
        {fields.map((field, index) => <One key={field.id} index={index} form={form} remove={() => remove(index)} />)}
      </Form>
    </Card>
  );
}

function One({ index, form, remove }: { index: number; form: UseFormReturn<Values>; remove: () => void }) {
  const { t } = useTranslation('support');
  const name = `scales.${index}` as const;
  const scale = useWatch({ control: form.control, name });
  const isNew = !scale.scaleId;
  return (
    <Details open={isNew} summary={<>{scale.name || t('scales.new')}{scale.isRetired && <> <Status kind="neutral">{t('scales.retired')}</Status></>}</>}>
      <div className="stack">
        <TextField name={`${name}.name`} label={t('scales.name')} width="medium" />
        <TextArea name={`${name}.description`} label={t('scales.description')} hint={t('scales.descriptionHint')} rows={2} />
        {isNew && <NumberField name={`${name}.lowest`} label={t('scales.lowest')} />}
        <TextField name={`${name}.lowestWords`} label={t('scales.lowestWords', { value: scale.lowest ?? '' })} width="medium" />
        {isNew && <NumberField name={`${name}.highest`} label={t('scales.highest')} />}
        <TextField name={`${name}.highestWords`} label={t('scales.highestWords', { value: scale.highest ?? '' })} width="medium" />
        {isNew
          ? <Button small look="secondary" onClick={remove}>{t('scales.remove')}</Button>
          : <Checkbox name={`${name}.isRetired`} label={t('scales.retire')} hint={t('scales.retireHint')} />}
      </div>
    </Details>
  );
}
