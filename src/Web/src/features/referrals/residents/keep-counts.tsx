import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { Card } from '../../../ui/card';
import { DateField } from '../../../ui/date-field';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

interface Props {
  version: number;
  source: string;
  countedOn: string | null;
  kept: () => unknown;
}

/** A table of residents, pasted from a spreadsheet, in place of the one before. */
export function KeepCounts({ version, source, countedOn, kept }: Props) {
  const { t } = useTranslation('residents');
  const keep = api.useMutation('put', '/api/resident-counts');
  const form = useForm({ defaultValues: { source, countedOn, text: '' } });
  const submit = (values: { source: string; countedOn: string | null; text: string }) => {
    if (!values.countedOn) return form.setError('countedOn', { type: 'missing', message: t('countedOnMissing') });
    return keep.mutate(
      { body: { version, source: values.source, countedOn: values.countedOn, text: values.text } },
      { onSuccess: ({ districts }) => { form.reset(values); toast(t('toast', { count: districts })); void kept(); } },
    );
  };
  return (
    <Card title={t(version > 0 ? 'replace' : 'add')}>
      <Form form={form} submit={t('submit')} pending={keep.isPending} problem={keep.error} onSubmit={submit}>
        <TextField name="source" label={t('sourceLabel')} hint={t('sourceHint')} />
        <DateField name="countedOn" label={t('countedOn')} />
        <TextArea name="text" label={t('text')} hint={t('textHint')} rows={10} />
      </Form>
    </Card>
  );
}
