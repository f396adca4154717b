import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { asProblem } from '../../../lib/problem';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Checkbox } from '../../../ui/checkboxes';
import { DateField } from '../../../ui/date-field';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { FlowFields } from './flow-fields';
import { RiskFields } from './risk-fields';
import { SignAssessment } from './sign-assessment';

type Draft = components['schemas']['GetImpactAssessmentDraftResponse'];
export interface AssessmentValues { text: components['schemas']['AssessmentForm'] }

const sections = [['need', 5], ['processing', 10], ['scope', 8], ['consultation', 5], ['necessity', 6]] as const;

export function AssessmentEditor({ draft }: { draft: Draft }) {
  const { t } = useTranslation('protection');
  const [version, setVersion] = useState(draft.version);
  const form = useForm<AssessmentValues>({ defaultValues: { text: draft.text } });
  const save = api.useMutation('put', '/api/impact-assessments/draft');
  const isStale = save.error && asProblem(save.error).type.endsWith('/stale');

  const store = ({ text }: AssessmentValues) => {
    const flows = text.flows.map((flow) => ({ ...flow, controllerId: flow.controllerId || null }));
    save.mutate({ body: { text: { ...text, flows, adviceOn: text.adviceOn || null }, version } }, {
      onSuccess: (saved) => {
        setVersion(saved.version);
        form.reset({ text });
        toast(t('edit.saved'));
      },
    });
  };

  return (
    <>
      <Form form={form} submit={t('edit.save')} pending={save.isPending} problem={save.error} onSubmit={store}>
        {isStale && <Banner kind="warning"><p>{t('edit.stale')}</p><Button look="secondary" onClick={() => location.reload()}>{t('edit.load')}</Button></Banner>}
        {sections.map(([section, rows]) => (
          <Card key={section} title={t(`section.${section}`)}><TextArea name={`text.${section}`} label={t(`section.${section}`)} rows={rows} /></Card>
        ))}
        <Card title={t('section.flows')}><FlowFields form={form} organisations={draft.organisations} /></Card>
        <Card title={t('section.risks')}><RiskFields form={form} /></Card>
        <Card title={t('section.advice')}>
          <div className="stack">
            <TextField name="text.adviceBy" label={t('edit.adviceBy')} hint={t('edit.adviceByHint')} />
            <TextArea name="text.advice" label={t('edit.advice')} rows={4} />
            <DateField name="text.adviceOn" label={t('edit.adviceOn')} />
            <Checkbox name="text.hasConsultedRegulator" label={t('edit.regulator')} />
          </div>
        </Card>
      </Form>
      <SignAssessment number={draft.number} version={version} isSaved={version > 0 && !form.formState.isDirty} />
    </>
  );
}
