import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Checkbox, Checkboxes } from '../../../ui/checkboxes';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { Radios } from '../../../ui/radios';
import { TextArea } from '../../../ui/text-area';
import { useForm } from '../../../ui/use-form';
import { askForHelp } from './asking-calls';
import { AskingPerson } from './asking-person';

type Schemas = components['schemas'];

/** What came back: a reference, or a pass to be sent along with the code that went to an address. */
export interface Sent {
  to: string;
  proof: Schemas['ProofWay'];
  pass: string | null;
  reference: string | null;
}

type Values = Omit<Schemas['AskForHelpRequest'], 'ticket'>;

const relations = ['Self', 'Family', 'Friend', 'Carer', 'Neighbour', 'Volunteer'] as const;

const empty: Values = {
  website: '', relation: 'Self', proof: 'Email', askerName: '', askerPhone: '', askerEmail: '', isAware: false, mayShare: false, needs: [], words: '',
  person: {
    firstName: '', lastName: '', dateOfBirth: null, address: '', postcode: '', phone: '', email: '', safeContact: '', language: '',
    needsInterpreter: false, accessNeeds: [], nhsNumber: '', isAddressWithheld: false,
    safeWays: {
      neverCall: false, neverVoicemail: false, neverText: false, neverEmail: false, neverLetter: false, neverVisit: false,
      fromHour: null, untilHour: null, sayFrom: '', codePhrase: '',
    },
  },
};

export function AskingForm({ page, sent }: { page: Schemas['ShowAskingPageResponse']; sent: (answer: Sent) => void }) {
  const { t } = useTranslation('asking');
  const form = useForm<Values>({ defaultValues: empty });
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const isSelf = form.watch('relation') === 'Self';

  const send = async (values: Values) => {
    setPending(true);
    setProblem(undefined);
    const { data, error } = await askForHelp({ ...values, ticket: page.ticket });
    setPending(false);
    if (error) return setProblem(error);
    const [phone, email] = values.relation === 'Self' ? [values.person.phone, values.person.email] : [values.askerPhone, values.askerEmail];
    return sent({ to: values.proof === 'Text' ? phone : email, proof: values.proof ?? 'Email', pass: data?.pass ?? null, reference: data?.reference ?? null });
  };

  return (
    <Form form={form} leaving="free" onSubmit={send} submit={t('submit')} pending={pending} problem={problem} label={t('title')}>
      <Card title={t('who')}>
        <Radios name="relation" label={t('relation')} options={relations.map((value) => ({ value, text: t(`relations.${value}`) }))} />
      </Card>
      {!isSelf && (
        <Card title={t('you')} lead={t('youLead')}>
          <div className="stack">
            <TextField name="askerName" label={t('askerName')} autoComplete="off" width="medium" />
            <TextField name="askerPhone" label={t('askerPhone')} type="tel" autoComplete="off" width="medium" optional />
            <TextField name="askerEmail" label={t('askerEmail')} hint={t('emailHint')} type="email" autoComplete="off" width="medium" optional />
            <Checkbox name="isAware" label={t('isAware')} hint={t('isAwareHint')} />
          </div>
        </Card>
      )}
      <AskingPerson isSelf={isSelf} />
      {page.isTextOffered && (
        <Card title={t('proof.title')}>
          <Radios name="proof" label={t('proof.label')} hint={t('proof.hint')} options={(['Email', 'Text'] as const).map((value) => ({ value, text: t(`proof.${value}`) }))} />
        </Card>
      )}
      <Card title={t('what')}>
        <div className="stack">
          <Checkboxes name="needs" label={t('needs')} options={page.needs.map(({ code, name }) => ({ value: code, text: name }))} />
          <TextArea name="words" label={t('words')} hint={t('wordsHint')} rows={4} optional />
        </div>
      </Card>
      <Card title={t('share')}>
        <div className="stack">
          <p>{t('shareWords')}</p>
          <Checkbox name="mayShare" label={t('mayShare')} />
        </div>
      </Card>
      {/* Seen and filled by machines alone. */}
      <div className="asking-trap" aria-hidden="true">
        <label>{t('trap')}<input type="text" tabIndex={-1} autoComplete="off" {...form.register('website')} /></label>
      </div>
    </Form>
  );
}
