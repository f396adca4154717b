import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../lib/address';
import { api } from '../../../lib/api';
import { useGo } from '../../../lib/navigation';
import { useMe, useSlug } from '../../../lib/partnership';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { Form } from '../../../ui/form';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { useForm } from '../../../ui/use-form';
import { noTalk, TalkFields, talkOf, type TalkValues } from './talk-fields';
import './plans.css';

/** Asks the person, then opens a plan from their checklist or from a referral that was accepted. */
export default function OpenPlan() {
  const { t } = useTranslation('support');
  const root = `/p/${useSlug()}`;
  const [{ checklist, referral }] = useFilters({ checklist: '', referral: '' });
  const about = { submissionId: checklist || undefined, referralId: referral || undefined };
  const back = checklist ? `${root}/hub/${checklist}` : `${root}/inbox/${referral}`;
  const query = api.useQuery('get', '/api/support-plans/of-person', { params: { query: about } });
  return (
    <>
      <PageHeader title={t('open.title')} lead={t('open.lead')} back={{ href: back, text: t('open.back') }} />
      <Show query={query}>
        {({ mayOpen, consentWording }) => (mayOpen
          ? <Card><Ask about={about} words={consentWording} back={back} /></Card>
          : <Banner kind="warning" title={t('open.not')}>{t('open.notWords')}</Banner>)}
      </Show>
    </>
  );
}

function Ask({ about, words, back }: { about: { submissionId?: string; referralId?: string }; words: string; back: string }) {
  const { t } = useTranslation('support');
  const go = useGo();
  const root = `/p/${useSlug()}`;
  const form = useForm<TalkValues>({ defaultValues: { consent: noTalk() } });
  const open = api.useMutation('post', '/api/support-plans', { onSuccess: ({ planId }) => go(`${root}/support-plans/${planId}`) });
  return (
    <Form
      form={form} submit={t('open.submit')} pending={open.isPending} problem={open.error} actions={<Link href={back}>{t('cancel')}</Link>}
      onSubmit={({ consent }) => open.mutate({ body: { submissionId: about.submissionId ?? null, referralId: about.referralId ?? null, consent: talkOf(consent) } })}
    >
      <TalkFields words={words} name={useMe().organisation.name} />
    </Form>
  );
}
