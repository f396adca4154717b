import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { today } from '../../lib/format';
import { useGo } from '../../lib/navigation';
import { useMe, useSlug } from '../../lib/partnership';
import { lastDayOf, quarterBefore, quarterOf, quarterWords, spanWords } from '../../lib/quarters';
import { Card, Cards } from '../../ui/card';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { TextArea } from '../../ui/text-area';
import { useForm } from '../../ui/use-form';

const lengths = ['1', '2', '4', '6', '8', '12', '20'];

/** The last whole quarter and up to three before it, but nothing from before the partnership where that leaves any. */
function firstPeriod(now: string, begun: string) {
  const last = quarterBefore(now, 1);
  const to = begun > last ? now : last;
  return { to, quarters: ['4', '2'].find((length) => quarterBefore(to, Number(length) - 1) >= begun) ?? '1' };
}

export default function RequestReport() {
  const { t } = useTranslation('reports');
  const root = `/p/${useSlug()}/reports`;
  const go = useGo();
  const now = quarterOf(today());
  const begun = quarterOf(useMe().partnership.begunOn);
  const form = useForm({
    defaultValues: { title: '', ...firstPeriod(now, begun), headline: '', wentWell: '', wentLessWell: '', comesNext: '' },
  });
  const [to, quarters] = useWatch({ control: form.control, name: ['to', 'quarters'] });
  const request = api.useMutation('post', '/api/reports', { onSuccess: ({ reportId }) => go(`${root}/${reportId}`) });

  return (
    <>
      <PageHeader title={t('new.title')} lead={t('new.lead')} back={{ href: root, text: t('list.title') }} />
      <Cards split>
        <Card>
          <Form
            form={form} submit={t('new.submit')} pending={request.isPending} problem={request.error} actions={<Link href={root}>{t('new.cancel')}</Link>}
            onSubmit={(asked) => request.mutate({ body: { ...asked, to: lastDayOf(asked.to), quarters: Number(asked.quarters) } })}
          >
            <TextField name="title" label={t('new.name')} hint={t('new.nameHint')} />
            <SelectField
              name="to" label={t('new.to')} hint={t('new.toHint')}
              options={Array.from({ length: 13 }, (_, count) => quarterBefore(now, count)).map((value) => ({
                value, text: value === now ? t('new.running', { quarter: quarterWords(value) }) : quarterWords(value),
              }))}
            />
            <SelectField name="quarters" label={t('new.quarters')} options={lengths.map((value) => ({ value, text: t('new.length', { count: Number(value) }) }))} />
            <p role="status">{t('new.period', { period: spanWords(quarterBefore(to, Number(quarters) - 1), to) })}</p>
            <TextArea name="headline" label={t('narrative.headline')} hint={t('new.headlineHint')} optional />
            <TextArea name="wentWell" label={t('narrative.wentWell')} hint={t('new.wentWellHint')} optional />
            <TextArea name="wentLessWell" label={t('narrative.wentLessWell')} hint={t('new.wentLessWellHint')} optional />
            <TextArea name="comesNext" label={t('narrative.comesNext')} hint={t('new.comesNextHint')} optional />
          </Form>
        </Card>
        <Card title={t('new.what')}>
          <div className="prose">
            <ul>{['vision', 'partners', 'goals', 'milestones', 'referrals', 'methods'].map((part) => <li key={part}>{t(`new.parts.${part}`)}</li>)}</ul>
            <p>{t('new.frozen')}</p>
          </div>
        </Card>
      </Cards>
    </>
  );
}
