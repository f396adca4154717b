import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useGo } from '../../lib/navigation';
import { useSlug } from '../../lib/partnership';
import { asProblem } from '../../lib/problem';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { Form } from '../../ui/form';
import { TextArea } from '../../ui/text-area';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { GoalFields } from './goal-fields';

type Draft = components['schemas']['GetVisionDraftResponse'];

export interface VisionForm {
  text: string;
  values: string;
  goals: { goalId: string | null; title: string; description: string; horizonYear: number | null }[];
}

const formOf = (draft: Draft): VisionForm => ({
  text: draft.text,
  values: draft.values.join('\n'),
  goals: draft.goals.map(({ id, title, description, horizonYear }) => ({ goalId: id, title, description, horizonYear })),
});

const bodyOf = ({ text, values, goals }: VisionForm, version: number) => ({
  text,
  values: values.split('\n').map((value) => value.trim()).filter(Boolean),
  goals: goals.map(({ goalId, title, description, horizonYear }) => ({ id: goalId, title, description, horizonYear: horizonYear ?? 0 })),
  version,
});

export function VisionEditor({ draft }: { draft: Draft }) {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}/vision`;
  const go = useGo();
  const [version, setVersion] = useState(draft.version);
  const form = useForm<VisionForm>({ defaultValues: formOf(draft) });
  const save = api.useMutation('put', '/api/vision/draft');
  const publish = api.useMutation('post', '/api/vision/versions');
  const isStale = save.error && asProblem(save.error).type.endsWith('/stale');

  // New goals get their ids from the answer, so that saving again changes them instead of adding them once more.
  const store = async (values: VisionForm) => {
    const saved = await save.mutateAsync({ body: bodyOf(values, version) });
    setVersion(saved.version);
    saved.goalIds.forEach((goalId, index) => form.setValue(`goals.${index}.goalId`, goalId));
    return saved.version;
  };
  const saveDraft = (values: VisionForm) => store(values).then(() => toast(t('draft.saved')), () => undefined);
  const publishDraft = (done: () => void) =>
    store(form.getValues())
      .then((saved) => publish.mutateAsync({ body: { version: saved } }))
      .then(({ number }) => {
        done();
        toast(t('draft.published', { number }));
        go(root);
      }, () => undefined);

  return (
    <Form
      form={form} submit={t('draft.save')} look="secondary" pending={save.isPending} problem={save.error} onSubmit={saveDraft}
      actions={
        <ConfirmButton
          look="primary" title={t('draft.publishTitle', { number: draft.publishedNumber + 1 })} question={<p>{t('draft.publishWords')}</p>}
          confirm={t('draft.publish')} pending={publish.isPending || save.isPending} problem={publish.error ?? save.error} onConfirm={publishDraft}
        >
          {t('draft.publish')}
        </ConfirmButton>
      }
    >
      {isStale && <Banner kind="warning"><p>{t('draft.stale')}</p><Button look="secondary" onClick={() => location.reload()}>{t('draft.load')}</Button></Banner>}
      <Card title={t('vision.text')}>
        <div className="stack">
          <TextArea name="text" label={t('draft.text')} hint={t('draft.textHint')} rows={10} />
          <TextArea name="values" label={t('draft.values')} hint={t('draft.valuesHint')} optional rows={4} />
        </div>
      </Card>
      <Card title={t('vision.goals')} lead={t('draft.goalsLead')}><GoalFields form={form} /></Card>
    </Form>
  );
}
