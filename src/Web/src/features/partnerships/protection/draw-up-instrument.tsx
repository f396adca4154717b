import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { useGo } from '../../../lib/navigation';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { DateField } from '../../../ui/date-field';
import { Form } from '../../../ui/form';
import { PageHeader } from '../../../ui/page-header';
import { Radios } from '../../../ui/radios';
import { SelectField } from '../../../ui/select-field';
import { Show } from '../../../ui/states';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Choices = components['schemas']['ListInstrumentsResponse'];
const kinds = ['LeadChange', 'Dissolution'] as const;

export default function DrawUpInstrument() {
  const { t } = useTranslation('protection');
  const root = `/p/${useSlug()}/data-protection/instruments`;
  const query = api.useQuery('get', '/api/instruments');
  return (
    <>
      <PageHeader title={t('instrument.drawUpTitle')} lead={t('instrument.lead')} back={{ href: root, text: t('instrument.title') }} />
      <Show query={query}>{(choices) => <Card><DrawUpForm choices={choices} root={root} /></Card>}</Show>
    </>
  );
}

function DrawUpForm({ choices, root }: { choices: Choices; root: string }) {
  const { t } = useTranslation('protection');
  const go = useGo();
  const termsOf = (kind: string) => choices.terms.find((terms) => terms.kind === kind)?.text ?? '';
  const form = useForm({
    defaultValues: { kind: kinds[0] as (typeof kinds)[number], toOrganisationId: '', effectiveOn: '', terms: termsOf(kinds[0]) },
  });
  const kind = form.watch('kind');
  const drawUp = api.useMutation('post', '/api/instruments', {
    onSuccess: () => { toast(t('instrument.drawn')); go(root); },
  });
  return (
    <Form form={form} submit={t('instrument.drawUp')} pending={drawUp.isPending} problem={drawUp.error} onSubmit={(body) => drawUp.mutate({ body })}>
      <Radios name="kind" label={t('instrument.kindLabel')} options={kinds.map((value) => ({ value, text: t(`instrument.kind.${value}`) }))} />
      <SelectField
        name="toOrganisationId" label={t(`instrument.to.${kind}`)} hint={t('instrument.toLabel')} empty={t('edit.choose')} width="full"
        options={choices.organisations.map(({ organisationId, name }) => ({ value: organisationId, text: name }))}
      />
      <DateField name="effectiveOn" label={t('instrument.on')} />
      <TextArea name="terms" label={t('instrument.terms')} hint={t('instrument.termsHint')} rows={14} />
    </Form>
  );
}
