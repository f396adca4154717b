import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Form } from '../../../ui/form';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { WordsField } from './words-field';

type Schemas = components['schemas'];

interface Props {
  /** The draft; where none has been begun the words that are in use, of which a draft is made. */
  wording: Schemas['ListConsentWordingsItem'];
  /** Those of the live checklist. */
  languages: Schemas['FormLanguage'][];
}

interface Edit {
  text: string;
  in: Record<string, { text: string; isChecked: boolean }>;
}

/** What is read out before a person agrees. Each record keeps the words that were read. */
export function EditWording({ wording: { life, text, in: words }, languages }: Props) {
  const { t } = useTranslation('builder');
  const find = (code: string) => words.find((one) => one.code === code);
  const form = useForm<Edit>({ defaultValues: { text, in: Object.fromEntries(languages.map(({ code }) => [code, { text: find(code)?.text ?? '', isChecked: false }])) } });
  const done = { onSuccess: () => { form.reset(form.getValues()); toast(t('edit.saved')); } };
  const begin = api.useMutation('post', '/api/consent-wordings', done);
  const change = api.useMutation('put', '/api/consent-wordings/{number}', done);
  const save = (edit: Edit) => {
    const body = { text: edit.text, in: Object.entries(edit.in).map(([code, said]) => ({ code, ...said })) };
    if (life.isPending) change.mutate({ params: { path: { number: life.number } }, body: { ...body, version: life.version } });
    else begin.mutate({ body: { ...body, basedOn: life.number } });
  };
  return (
    <Card narrow title={t(life.isPending ? 'wording.draft' : 'wording.next', { number: life.number })} lead={t('wording.editLead')}>
      <Form
        form={form} submit={t('edit.save')} look="secondary" label={t('wording.title')}
        pending={begin.isPending || change.isPending} problem={begin.error ?? change.error} onSubmit={save}
      >
        <TextArea name="text" label={t('wording.text')} rows={8} />
        {languages.map((language) => (
          <WordsField
            key={language.code} name={`in.${language.code}.text`} label={t('wording.text')} english={t('wording.same')} language={language} rows={6}
            isToCheck={find(language.code)?.isToCheck} checkedName={`in.${language.code}.isChecked`}
          />
        ))}
      </Form>
    </Card>
  );
}
