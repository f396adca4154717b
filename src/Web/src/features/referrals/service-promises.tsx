import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { number, percent } from '../../lib/format';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Dialog } from '../../ui/dialog';
import { Form } from '../../ui/form';
import { NumberField } from '../../ui/number-field';
import { Empty, Show } from '../../ui/states';
import { Table } from '../../ui/table';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

type Row = components['schemas']['ListPromisesRow'];
type Kept = Row['answersKept'];

/** What services promise of themselves, beside how soon they were in touch in truth. */
export function ServicePromises() {
  const { t } = useTranslation('flows');
  const query = api.useQuery('get', '/api/promises');
  const days = (value: number | null, none: string) => (value === null ? none : t('promise.days', { count: value }));
  const kept = (of: Kept) => (of === null ? t('promise.tooFew') : t('promise.kept', { met: percent(of.metPercent, 0), median: number(of.medianDays, of.medianDays % 1 ? 1 : 0), slow: number(of.slowestFifthDays, of.slowestFifthDays % 1 ? 1 : 0) }));
  return (
    <Card title={t('promise.title')} lead={t('promise.lead')}>
      <Show query={query}>
        {({ services }) => (
          <Table
            caption={t('promise.title')} quietCaption rows={services} rowKey={(row) => row.serviceId} empty={<Empty title={t('promise.none')} />}
            columns={[
              { key: 'name', header: t('serviceHeader'), rowHeader: true, sort: (row) => row.name, cell: (row) => t('service', { service: row.name, organisation: row.organisationName }) },
              { key: 'answer', header: t('promise.answer'), sort: (row) => row.answerDays, cell: (row) => days(row.answerDays, t('promise.unsaid')) },
              { key: 'contact', header: t('promise.contact'), sort: (row) => row.contactDays, cell: (row) => days(row.contactDays, t('promise.unsaid')) },
              { key: 'expected', header: t('promise.expected'), sort: (row) => row.expectedDays, cell: (row) => (row.expectedDays === null ? t('promise.tooFew') : t('promise.calendarDays', { count: row.expectedDays })) },
              { key: 'answersKept', header: t('promise.answersKept'), cell: (row) => kept(row.answersKept) },
              { key: 'contactsKept', header: t('promise.contactsKept'), cell: (row) => kept(row.contactsKept) },
              ...(services.some((row) => row.mayChange) ? [{ key: 'change', header: t('promise.change'), cell: (row: Row) => row.mayChange && <Change row={row} /> }] : []),
            ]}
          />
        )}
      </Show>
    </Card>
  );
}

function Change({ row }: { row: Row }) {
  const { t } = useTranslation('flows');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="secondary" small onClick={() => setAsking(true)}>{t('promise.change')}<span className="visually-hidden"> {row.name}</span></Button>
      <Dialog open={asking} title={row.name} onClose={() => setAsking(false)}><Promised row={row} close={() => setAsking(false)} /></Dialog>
    </>
  );
}

function Promised({ row, close }: { row: Row; close: () => void }) {
  const { t } = useTranslation('flows');
  const form = useForm<{ answerDays: number | null; contactDays: number | null }>({ defaultValues: { answerDays: row.answerDays, contactDays: row.contactDays } });
  const promise = api.useMutation('put', '/api/promises/{serviceId}', {
    onSuccess: () => {
      close();
      toast(t('promise.saved'));
    },
  });
  return (
    <Form
      form={form} submit={t('promise.save')} pending={promise.isPending} problem={promise.error}
      onSubmit={({ answerDays, contactDays }) => promise.mutate({ params: { path: { serviceId: row.serviceId } }, body: { version: row.version, answerDays: answerDays || null, contactDays: contactDays || null } })}
    >
      <p>{t('promise.rule')}</p>
      <NumberField name="answerDays" label={t('promise.answerField')} hint={t('promise.hint')} />
      <NumberField name="contactDays" label={t('promise.contactField')} hint={t('promise.hint')} />
    </Form>
  );
}
