import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useGo } from '../../lib/navigation';
import { list } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Form } from '../../ui/form';
import { Link } from '../../ui/link';
import { SelectField } from '../../ui/select-field';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

type Leaver = components['schemas']['GetHoldingsResponse'];
type Kind = components['schemas']['HoldingKind'];
type Values = { to: string | null } & Partial<Record<Uncapitalize<Kind>, string | null>>;

/** A kind of work as its field is called. */
const fieldOf = (kind: Kind) => (kind.charAt(0).toLowerCase() + kind.slice(1)) as Uncapitalize<Kind>;

/** One choice for all, which each kind of work may change. */
export function HandOver({ leaver }: { leaver: Leaver }) {
  const { t } = useTranslation('access');
  const { membershipId, name, holdings, colleagues, version } = leaver;
  const people = `/p/${useSlug()}/people`;
  const go = useGo();
  const form = useForm<Values>({ defaultValues: { to: null, ...Object.fromEntries(holdings.map(({ kind }) => [fieldOf(kind), null])) } });
  const handOver = api.useMutation('post', '/api/members/{membershipId}/handover', {
    onSuccess: () => {
      toast(t('leaving.done', { name }));
      go(people);
    },
  });
  const options = (ids?: string[]) => colleagues
    .filter((one) => !ids || ids.includes(one.membershipId)).map((one) => ({ value: one.membershipId, text: one.name }));
  const send = ({ to, ...others }: Values) => handOver.mutate({
    params: { path: { membershipId } },
    body: {
      to, version,
      others: holdings.flatMap(({ kind }) => {
        const other = others[fieldOf(kind)];
        return other ? [{ kind, to: other }] : [];
      }),
    },
  });

  // A choice of people would only be refused.
  const stuck = holdings.filter(({ takers }) => takers.length === 0);
  if (stuck.length > 0) {
    return (
      <Banner kind="warning" title={t('leaving.stuck', { what: list(stuck.map(({ kind, count }) => t(`leaving.kind.${kind}`, { count }))) })}>
        <p>{t('leaving.noTaker')} <Link href={people}>{t('people.title')}</Link></p>
      </Banner>
    );
  }

  return (
    <Form form={form} submit={t('leaving.submit')} pending={handOver.isPending} problem={handOver.error} onSubmit={send}>
      {holdings.length === 0
        ? <p>{t('leaving.nothing')}</p>
        : <SelectField name="to" label={t('leaving.to')} hint={t('leaving.toHint')} empty={t('deputies.choose')} options={options()} />}
      {holdings.map(({ kind, count, takers }) => (
        <SelectField
          key={kind} name={fieldOf(kind)} label={t(`leaving.kind.${kind}`, { count })} empty={t('leaving.asAbove')} options={options(takers)}
        />
      ))}
    </Form>
  );
}
