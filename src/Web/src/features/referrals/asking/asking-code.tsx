import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { TextField } from '../../../ui/field';
import { PlainForm } from '../../../ui/plain-form';
import { proveAsking } from './asking-calls';
import type { Sent } from './asking-form';

interface Props {
  sent: Sent;
  phone: string | null;
  proved: (reference: string) => void;
  again: () => void;
}

/** The six figures that went to the address. */
export function AskingCode({ sent, phone, proved, again }: Props) {
  const { t } = useTranslation('asking');
  return (
    <Card lead={t(`code.lead${sent.proof}`, { to: sent.to })}>
      <div className="stack">
        <PlainForm
          names={['code']} submit={t('code.submit')} send={({ code }) => proveAsking(sent.pass ?? '', code)}
          done={(data?: { reference: string }) => data && proved(data.reference)}
          actions={<Button look="secondary" onClick={again}>{t('code.again')}</Button>}
        >
          <TextField name="code" label={t('code.label')} autoComplete="one-time-code" inputMode="numeric" spellCheck={false} width="short" />
        </PlainForm>
        {phone && <p>{t('code.ring', { phone })}</p>}
      </div>
    </Card>
  );
}
