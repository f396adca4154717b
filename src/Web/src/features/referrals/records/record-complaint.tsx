import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../lib/address';
import { api } from '../../../lib/api';
import { today } from '../../../lib/format';
import { useGo } from '../../../lib/navigation';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { DateField } from '../../../ui/date-field';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { PageHeader } from '../../../ui/page-header';
import { Radios } from '../../../ui/radios';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Request = components['schemas']['RecordComplaintRequest'];

const bys = ['Person', 'SpeaksForThem', 'Referrer', 'Service'] as const;
const abouts = ['Data', 'Referral'] as const;

/** A complaint that came by phone, letter or e-mail. */
export default function RecordComplaint() {
  const { t } = useTranslation('records');
  const go = useGo();
  const root = `/p/${useSlug()}/records/complaints`;
  const [{ reference }] = useFilters({ reference: '' });
  const form = useForm<Request>({
    defaultValues: { reference, by: 'Person', about: 'Referral', name: '', contact: '', what: '', receivedOn: today() },
  });
  const record = api.useMutation('post', '/api/complaints', {
    onSuccess: ({ complaintId }) => { toast(t('complaints.toast')); go(`${root}/${complaintId}`); },
  });
  return (
    <>
      <PageHeader title={t('complaints.newTitle')} lead={t('complaints.newLead')} back={{ href: root, text: t('complaints.title') }} />
      <Card narrow>
        <Form
          form={form} submit={t('complaints.submit')} pending={record.isPending} problem={record.error}
          onSubmit={(body) => body.receivedOn ? record.mutate({ body }) : form.setError('receivedOn', { message: t('dayMissing') })}
        >
          <Radios name="about" label={t('complaints.about')} options={abouts.map((value) => ({ value, text: t(`complaints.abouts.${value}`) }))} />
          <Radios name="by" label={t('complaints.by')} options={bys.map((value) => ({ value, text: t(`complaints.bys.${value}`) }))} />
          <TextField name="name" label={t('complaints.name')} autoComplete="off" width="medium" />
          <TextField name="contact" label={t('complaints.contact')} hint={t('complaints.contactHint')} autoComplete="off" />
          <TextField name="reference" label={t('complaints.reference')} hint={t('complaints.referenceHint')} autoComplete="off" width="short" optional />
          <TextArea name="what" label={t('complaints.what')} hint={t('tenCharacters')} rows={6} />
          <DateField name="receivedOn" label={t('complaints.receivedOn')} />
        </Form>
      </Card>
    </>
  );
}
