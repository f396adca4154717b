import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { date } from '../../lib/format';
import { usePermission } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { DateField } from '../../ui/date-field';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { Radios } from '../../ui/radios';
import { Empty } from '../../ui/states';
import { Table } from '../../ui/table';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

type Day = components['schemas']['GetClocksClosedDayShown'];

/** Days on which nobody works, besides weekends and bank holidays. */
export function ClosedDays({ days }: { days: Day[] }) {
  const { t } = useTranslation('clocks');
  const mayAdd = usePermission('CoordinateOrganisation');
  const remove = api.useMutation('delete', '/api/closed-days/{closedDayId}');
  return (
    <Card title={t('closed')} lead={t('closedLead')}>
      <div className="stack">
        <Table
          caption={t('closed')} quietCaption rows={days} rowKey={(day) => day.closedDayId} count={false}
          columns={[
            { key: 'day', header: t('day'), rowHeader: true, unbroken: true, cell: (day) => date(day.on) },
            { key: 'name', header: t('name'), cell: (day) => day.name },
            { key: 'whose', header: t('whose'), cell: (day) => day.organisationName ?? t('everybody') },
            ...(days.some((day) => day.mayRemove) ? [{
              key: 'remove', header: t('remove'),
              cell: (day: Day) => day.mayRemove && (
                <ConfirmButton
                  small title={t('removeAsk')} question={<p>{date(day.on)}: {day.name}</p>} confirm={t('removeConfirm')} pending={remove.isPending} problem={remove.error}
                  onConfirm={(done) => remove.mutate({ params: { path: { closedDayId: day.closedDayId } } }, { onSuccess: () => { done(); toast(t('removed')); } })}
                >
                  {t('remove')}
                </ConfirmButton>
              ),
            }] : []),
          ]}
          empty={<Empty title={t('noClosed')}><p>{t('noClosedWords')}</p></Empty>}
        />
        {mayAdd && <AddClosedDay key={days.length} />}
      </div>
    </Card>
  );
}

function AddClosedDay() {
  const { t } = useTranslation('clocks');
  const isManager = usePermission('ManagePartnership');
  const form = useForm<{ on: string | null; name: string; whose: string }>({ defaultValues: { on: null, name: '', whose: 'own' } });
  const add = api.useMutation('post', '/api/closed-days', { onSuccess: () => toast(t('added')) });
  return (
    <Form
      form={form} submit={t('add')} look="secondary" pending={add.isPending} problem={add.error}
      onSubmit={({ on, name, whose }) => {
        if (!on) return form.setError('on', { message: t('onMissing') });
        if (!name.trim()) return form.setError('name', { message: t('nameMissing') });
        add.mutate({ body: { on, name, isForAll: whose === 'all' } });
      }}
    >
      <DateField name="on" label={t('on')} />
      <TextField name="name" label={t('name')} width="medium" />
      {isManager && <Radios name="whose" label={t('forAll')} inline options={(['own', 'all'] as const).map((value) => ({ value, text: t(`${value}`) }))} />}
    </Form>
  );
}
