import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { Form } from '../../../ui/form';
import { PageHeader } from '../../../ui/page-header';
import { TextArea } from '../../../ui/text-area';
import { useForm } from '../../../ui/use-form';
import { ConcernFacts, ReportConcern } from './show-concern';

type Concern = components['schemas']['GetConcernResponse'];

/** For a coordinator when no safeguarding lead can be reached. */
export default function BreakGlass() {
  const { t } = useTranslation('safeguarding');
  const form = useForm({ defaultValues: { reason: '' } });
  const open = api.useMutation('post', '/api/concerns/opening');
  return (
    <>
      <PageHeader title={t('glass.title')} lead={t('glass.lead')} back={{ href: `/p/${useSlug()}/stop-card`, text: t('stopCard') }} />
      {open.data ? <Opened concerns={open.data.concerns} more={open.data.more} /> : (
        <Card>
          <Form form={form} submit={t('glass.submit')} look="danger" pending={open.isPending} problem={open.error} onSubmit={(body) => open.mutate({ body })}>
            <Banner kind="warning">{t('glass.told')}</Banner>
            <TextArea name="reason" label={t('glass.reason')} hint={t('glass.hint')} rows={3} />
          </Form>
        </Card>
      )}
    </>
  );
}

/** Each that waits, the longest first, to be reported by whoever opened them. */
function Opened({ concerns, more }: { concerns: readonly Concern[]; more: number }) {
  const { t } = useTranslation('safeguarding');
  const [reported, setReported] = useState<readonly string[]>([]);
  return (
    <>
      <p role="status">{t('glass.waiting', { count: concerns.length })} {more > 0 && t('glass.more', { count: more })}</p>
      {concerns.map((concern) => (
        <section key={concern.concernId}>
          <ConcernFacts concern={concern} />
          {reported.includes(concern.concernId)
            ? <Banner kind="success">{t('report.toast')}</Banner>
            : <ReportConcern concern={concern} onDone={() => setReported((known) => [...known, concern.concernId])} />}
        </section>
      ))}
    </>
  );
}
