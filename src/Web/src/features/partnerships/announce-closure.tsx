import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { date, dateOf, today } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Card, Cards } from '../../ui/card';
import { Checkbox } from '../../ui/checkboxes';
import { ConfirmButton } from '../../ui/confirm-button';
import { DateField } from '../../ui/date-field';
import { Form } from '../../ui/form';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { Show } from '../../ui/states';
import { type Column, Table } from '../../ui/table';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

type Closure = components['schemas']['GetClosureResponse'];
type Item = components['schemas']['GetClosureItem'];

interface Values {
  mergesIntoId: string;
  closesOn: string;
  isSuccessor: boolean;
  isUnderstood: boolean;
}

export default function AnnounceClosure() {
  const { t } = useTranslation('partnerships');
  const home = `/p/${useSlug()}/organisation`;
  const query = api.useQuery('get', '/api/organisation/closure');
  return (
    <>
      <PageHeader title={t('closure.title')} lead={t('closure.lead')} back={{ href: home, text: t('closure.organisation') }} />
      <Show query={query}>
        {(closure) => (
          <>
            {closure.closesOn && <Announced closure={closure} closesOn={closure.closesOn} />}
            {!closure.closesOn && closure.successors.filter(({ looksAlike }) => looksAlike).map(({ organisationId, name }) => (
              <Banner key={organisationId} title={t('closure.alike', { name })}>{t('closure.alikeWords', { name, own: closure.name })}</Banner>
            ))}
            <Card title={t('closure.hangs', { name: closure.name })} lead={t('closure.hangsLead')}><HangingTable items={closure.partnerships} /></Card>
            {!closure.closesOn && <Announce closure={closure} />}
          </>
        )}
      </Show>
    </>
  );
}

function Announced({ closure, closesOn }: { closure: Closure; closesOn: string }) {
  const { t } = useTranslation('partnerships');
  const { name, announcedAt, mergesInto, version } = closure;
  const cancel = api.useMutation('post', '/api/organisation/closure/cancellation', { onSuccess: () => toast(t('closure.cancelled')) });
  return (
    <Card>
      <div className="stack">
        <Banner kind="warning">
          {closesOn <= today() ? t('closure.waits', { name }) : t(mergesInto ? 'closure.merges' : 'closure.announced', {
            name, into: mergesInto, date: date(closesOn), on: announcedAt ? dateOf(announcedAt) : '',
          })}
        </Banner>
        <div className="form-actions">
          <ConfirmButton
            title={t('closure.cancelTitle')} question={<p>{t('closure.cancelWords')}</p>} confirm={t('closure.cancel')}
            pending={cancel.isPending} problem={cancel.error} onConfirm={(done) => cancel.mutate({ body: { version } }, { onSuccess: done })}
          >
            {t('closure.cancel')}
          </ConfirmButton>
        </div>
      </div>
    </Card>
  );
}

function HangingTable({ items }: { items: Item[] }) {
  const { t } = useTranslation('partnerships');
  const columns: Column<Item>[] = [
    { key: 'name', header: t('closure.partnership'), rowHeader: true, cell: (row) => (row.leads ? `${row.name} (${t('closure.leads')})` : row.name) },
    { key: 'services', header: t('closure.services'), number: true, cell: (row) => row.services },
    { key: 'referrals', header: t('closure.referrals'), number: true, cell: (row) => row.openReferrals },
    { key: 'milestones', header: t('closure.milestones'), number: true, cell: (row) => row.milestones },
    { key: 'people', header: t('closure.people'), number: true, cell: (row) => row.people },
  ];
  return <Table caption={t('closure.partnership')} quietCaption count={false} rows={items} rowKey={(row) => row.partnershipId} columns={columns} />;
}

function Announce({ closure }: { closure: Closure }) {
  const { t } = useTranslation('partnerships');
  const slug = useSlug();
  const form = useForm<Values>({ defaultValues: { mergesIntoId: '', closesOn: '', isSuccessor: false, isUnderstood: false } });
  const into = useWatch({ control: form.control, name: 'mergesIntoId' });
  const announce = api.useMutation('post', '/api/organisation/closure', { onSuccess: () => toast(t('closure.done')) });
  if (closure.partnerships.some((one) => one.leads)) {
    return (
      <Card>
        <div className="stack">
          <Banner kind="warning">{t('closure.leadsWords', { name: closure.name })}</Banner>
          <p><Link href={`/p/${slug}/data-protection/instruments`}>{t('closure.terms')}</Link></p>
        </div>
      </Card>
    );
  }
  return (
    <Cards split>
      <Card title={t('closure.announce')}>
        <Form
          form={form} submit={t('closure.announce')} look="danger" pending={announce.isPending} problem={announce.error}
          onSubmit={(values) => announce.mutate({ body: { ...values, mergesIntoId: values.mergesIntoId || null, version: closure.version } })}
        >
          {closure.successors.length > 0 && (
            <SelectField
              name="mergesIntoId" label={t('closure.into')} hint={t('closure.intoHint')} empty={t('closure.intoNone')} optional
              options={closure.successors.map(({ organisationId, name }) => ({ value: organisationId, text: name }))}
            />
          )}
          <DateField name="closesOn" label={t(into ? 'closure.mergerDay' : 'closure.day')} hint={t(into ? 'closure.mergerDayHint' : 'closure.dayHint')} />
{into && <Checkbox name="isSuccessor" label={t('closure.successor')} hint={t('closure.successorHint')} />}
          <Checkbox name="isUnderstood" label={t('closure.understood')} />
        </Form>
      </Card>
      <Card title={t('closure.what')}>
        <ul className="prose">{([1, 2, 3, 4] as const).map((line) => <li key={line}>{t(into ? `closure.merged${line}` : `closure.what${line}`)}</li>)}</ul>
        {closure.successors.length === 0 && <p>{t('closure.noSuccessor')}</p>}
      </Card>
    </Cards>
  );
}
