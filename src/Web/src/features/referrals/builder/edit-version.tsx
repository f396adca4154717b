import { useFieldArray, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../lib/address';
import { api } from '../../../lib/api';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Form } from '../../../ui/form';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { EditLanguages } from './edit-languages';
import { EditSection } from './edit-section';
import { newQuestion, noTitle, type ShownVersion, toBody, toEdit, type VersionEdit } from './version-edit';

/** The questions of a draft, in English or in one of its other languages. */
export function EditVersion({ version }: { version: ShownVersion }) {
  const { t } = useTranslation('builder');
  const form = useForm<VersionEdit>({ defaultValues: toEdit(version) });
  const { fields, append } = useFieldArray({ control: form.control, name: 'sections' });
  const languages = useWatch({ control: form.control, name: 'languages' });
  // In the address, for a save gives the form a new version to begin with.
  const [{ words: code }, change] = useFilters({ words: '' });
  const language = version.languageChoices.find((one) => one.code === code && languages.includes(one.code));
  const save = api.useMutation('put', '/api/checklist-versions/{number}', {
    onSuccess: () => {
      form.reset(form.getValues());
      toast(t('edit.saved'));
    },
  });
  const addHeading = () => {
    const edit = form.getValues();
    append({ title: '', in: noTitle(edit.languages), questions: [newQuestion(edit, version.needs[0]?.code ?? '')] });
  };
  return (
    <Form
      form={form} submit={t('edit.save')} label={t('edit.questions')} pending={save.isPending} problem={save.error}
      onSubmit={(edit) => save.mutate({ params: { path: { number: version.life.number } }, body: toBody(edit, version.life.version) })}
      actions={<Button look="secondary" onClick={addHeading}>{t('edit.addHeading')}</Button>}
    >
      {version.life.state === 'Tried' && <p className="hint">{t('edit.triedAgain')}</p>}
      <EditLanguages choices={version.languageChoices} form={form} shown={code} onShow={(words) => change({ words })} />
      {fields.map((field, index) => (
        <Card key={field.id} title={field.title || t('edit.newHeading')}>
          <EditSection index={index} form={form} needs={version.needs} language={language} />
        </Card>
      ))}
    </Form>
  );
}
