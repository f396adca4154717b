import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../../lib/api';
import { reads } from '../../../lib/live';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Form } from '../../../ui/form';
import { Link } from '../../../ui/link';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { WordsField } from './words-field';

type Schemas = components['schemas'];

interface Props {
  wording: Schemas['GetChecklistWordingShown'];
  /** Those of the live checklist. */
  languages: Schemas['FormLanguage'][];
}

/** What is read out before a person agrees. Each record keeps the words that were read. */
export function EditWording({ wording, languages }: Props) {
  const { t } = useTranslation('builder');
  const others = Object.fromEntries(languages.map(({ code }) => [code, wording.in.find((words) => words.code === code)?.text ?? '']));
  const slug = useSlug();
  const form = useForm<{ text: string; in: Record<string, string> }>({ defaultValues: { text: wording.text, in: others } });
  const publish = api.useMutation('post', '/api/consent-wordings', {
    onSuccess: async ({ number }) => {
      form.reset(form.getValues());
      toast(t('wording.published', { number }));
      await queryClient.invalidateQueries({ predicate: reads('/api/checklist') });
    },
  });
  return (
    <Card narrow title={t('wording.title')} lead={t('wording.lead', { number: wording.number })}>
      <Form
        form={form} submit={t('wording.publish', { number: wording.number + 1 })} look="secondary" label={t('wording.title')}
        pending={publish.isPending} problem={publish.error}
        onSubmit={({ text, in: words }) => publish.mutate({ body: { basedOn: wording.number, text, in: Object.entries(words).map(([language, said]) => ({ code: language, text: said })) } })}
      >
        <TextArea name="text" label={t('wording.text')} rows={8} />
        {languages.map((language) => <WordsField key={language.code} name={`in.${language.code}`} label={t('wording.text')} english={t('wording.same')} language={language} rows={6} />)}
      </Form>
      <p><Link href={`/p/${slug}/sharing-rules`}>{t('consents:rules.link')}</Link></p>
    </Card>
  );
}
