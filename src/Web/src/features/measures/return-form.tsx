import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { dateTime, number } from '../../lib/format';
import { reads } from '../../lib/live';
import { useGo } from '../../lib/navigation';
import type { components } from '../../lib/schema';
import { Checkbox } from '../../ui/checkboxes';
import { Details } from '../../ui/details';
import { Form } from '../../ui/form';
import { Link } from '../../ui/link';
import { NumberField } from '../../ui/number-field';
import { Table } from '../../ui/table';
import { TextArea } from '../../ui/text-area';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { unitWords } from './figures';
import { divided } from './measure-form';

type Own = components['schemas']['GetReturnResponse'];
type Past = Own['history'][number];
type Values = Required<components['schemas']['EnterReturnRequest']>;

/** The own organisation's return of one period, with every earlier revision below. */
export function ReturnForm({ own, measureId, home }: { own: Own; measureId: string; home: string }) {
  const { t } = useTranslation('measures');
  const go = useGo();
  const now = own.history[0];
  const isDivided = divided.includes(own.valueType);
  const form = useForm<Values>({
    defaultValues: {
      period: own.period, definition: own.definition, revision: own.revision, isNil: now?.isNil ?? false, note: now?.note ?? '',
      value: now?.isNil ? null : now?.value ?? null, numerator: now?.isNil ? null : now?.numerator ?? null, denominator: now?.isNil ? null : now?.denominator ?? null,
    },
  });
  const isNil = useWatch({ control: form.control, name: 'isNil' });
  const enter = api.useMutation('put', '/api/measures/{measureId}/returns/own', {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ predicate: reads('/api/measures') });
      toast(t('enter.done'));
      go(home);
    },
  });
  const send = (values: Values) => enter.mutate({
    params: { path: { measureId } },
    body: values.isNil ? { ...values, value: null, numerator: null, denominator: null } : values,
  });

  return (
    <div className="stack">
      <Form form={form} submit={t(own.revision ? 'enter.correct' : 'enter.submit')} pending={enter.isPending} problem={enter.error} onSubmit={send} actions={<Link href={home}>{t('cancel')}</Link>}>
        <Checkbox name="isNil" label={t('enter.nil')} hint={t('enter.nilHint')} />
        {!isNil && isDivided && (
          <>
            <NumberField name="numerator" label={own.numerator} hint={t('enter.numeratorHint')} />
            <NumberField name="denominator" label={own.denominator} hint={t('enter.denominatorHint')} />
          </>
        )}
        {!isNil && !isDivided && <NumberField name="value" label={own.numerator} unit={unitWords(own)} />}
        {!isNil && own.valueType === 'Mean' && <NumberField name="denominator" label={t('enter.cases')} />}
        <TextArea name="note" label={t('enter.note')} hint={t('enter.noteHint')} optional rows={3} />
      </Form>
      {own.history.length > 0 && <Details summary={t('enter.history', { count: own.history.length })}><History history={own.history} /></Details>}
    </div>
  );
}

function History({ history }: { history: Past[] }) {
  const { t } = useTranslation('measures');
  const said = (past: Past) => {
    if (past.isNil) return t('returns.nil');
    if (typeof past.numerator === 'number' && typeof past.denominator === 'number') return t('returns.of', { part: number(past.numerator), whole: number(past.denominator) });
    return typeof past.value === 'number' ? number(past.value) : t('dash');
  };
  return (
    <Table
      caption={t('enter.historyCaption')} quietCaption count={false} rows={history} rowKey={(past) => String(past.revision)}
      columns={[
        { key: 'revision', header: t('enter.revision'), rowHeader: true, cell: (past) => past.revision },
        { key: 'said', header: t('figures.value'), number: true, cell: said },
        { key: 'note', header: t('figures.note'), cell: (past) => past.note },
        { key: 'by', header: t('enter.by'), cell: (past) => past.by },
        { key: 'at', header: t('enter.at'), cell: (past) => dateTime(past.at) },
      ]}
    />
  );
}
