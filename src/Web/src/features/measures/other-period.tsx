import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import type { components } from '../../lib/schema';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { useForm } from '../../ui/use-form';

interface Props {
  frequency?: components['schemas']['Frequency'];
  /** What the server said of the period in the address. */
  problem?: unknown;
}

/** Any period, typed as people write it, for those that the list does not offer. */
export function OtherPeriod({ frequency, problem }: Props) {
  const { t } = useTranslation('measures');
  const [{ period }, change] = useFilters({ period: '', definition: '' });
  const form = useForm({ defaultValues: { period } });
  const open = ({ period: typed }: { period: string }) => {
    if (!typed.trim()) return form.setError('period', { message: t('enter.otherMissing') });
    return change({ period: typed.trim(), definition: '' });
  };
  return (
    <Form form={form} submit={t('enter.open')} look="secondary" leaving="free" problem={problem} onSubmit={open}>
      <TextField name="period" label={t('enter.other')} hint={frequency && t(`enter.otherHint.${frequency}`)} width="short" maxLength={40} />
    </Form>
  );
}
