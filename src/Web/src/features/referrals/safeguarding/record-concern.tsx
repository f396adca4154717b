import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../lib/address';
import { api } from '../../../lib/api';
import { useSlug } from '../../../lib/partnership';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { LinkButton } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/page-header';
import { TextArea } from '../../../ui/text-area';
import { useForm } from '../../../ui/use-form';
import { LocalNumbers } from '../local-numbers';

/** What a worker saw and heard, for the safeguarding leads of their own organisation alone. */
export default function RecordConcern() {
  const { t } = useTranslation('safeguarding');
  const root = `/p/${useSlug()}`;
  const [{ checklist }] = useFilters({ checklist: '' });
  const [done, setDone] = useState(false);
  return (
    <>
      <PageHeader title={t('record.title')} lead={t('record.lead')} back={{ href: `${root}/stop-card`, text: t('stopCard') }} />
      <Banner kind="warning" title={t('record.firstTitle')}>{t('record.first')}</Banner>
      {done
        ? <Banner kind="success" title={t('record.done')}>{t('record.doneWords')} <LinkButton look="secondary" small href={root}>{t('record.home')}</LinkButton></Banner>
        : <Card><Told submissionId={checklist || undefined} onDone={() => setDone(true)} /></Card>}
      <Card title={t('record.numbers')}><LocalNumbers /></Card>
    </>
  );
}

function Told({ submissionId, onDone }: { submissionId: string | undefined; onDone: () => void }) {
  const { t } = useTranslation('safeguarding');
  const form = useForm({ defaultValues: { about: '', facts: '', opinion: '', wishes: '' } });
  const record = api.useMutation('post', '/api/concerns', { onSuccess: onDone });
  return (
    <Form
      form={form} submit={t('record.submit')} pending={record.isPending} problem={record.error}
      onSubmit={(told) => record.mutate({ body: { ...told, submissionId: submissionId ?? null } })}
    >
      <TextField name="about" label={t('record.about')} hint={t('record.aboutHint')} width="medium" />
      <TextArea name="facts" label={t('record.facts')} hint={t('record.factsHint')} rows={5} />
      <TextArea name="opinion" label={t('record.opinion')} hint={t('record.opinionHint')} rows={3} optional />
      <TextArea name="wishes" label={t('record.wishes')} hint={t('record.wishesHint')} rows={3} optional />
    </Form>
  );
}
