import { useTranslation } from 'react-i18next';
import { accessOptions } from '../../ui/access-needs';
import { Card } from '../../ui/card';
import { Checkbox, Checkboxes } from '../../ui/checkboxes';
import { DateField } from '../../ui/date-field';
import { TextField } from '../../ui/field';
import { AskSafeWays } from './contact/ask-safe-ways';

/** The resident's own details. The hub needs one way to reach them. */
export function PersonStep() {
  const { t } = useTranslation('referrals');
  return (
    <>
      <Card title={t('person.who')}>
        <div className="stack">
          <TextField name="person.firstName" label={t('person.firstName')} autoComplete="off" width="medium" />
          <TextField name="person.lastName" label={t('person.lastName')} autoComplete="off" width="medium" />
          <DateField name="person.dateOfBirth" label={t('person.dateOfBirth')} hint={t('person.dateOfBirthHint')} optional />
          <TextField name="person.nhsNumber" label={t('person.nhsNumber')} hint={t('person.nhsNumberHint')} autoComplete="off" inputMode="numeric" width="medium" optional />
        </div>
      </Card>
      <Card title={t('person.reach')} lead={t('person.reachLead')}>
        <div className="stack">
          <TextField name="person.phone" label={t('person.phone')} type="tel" autoComplete="off" width="medium" optional />
          <TextField name="person.email" label={t('person.email')} type="email" autoComplete="off" width="medium" optional />
          <TextField name="person.address" label={t('person.address')} autoComplete="off" optional />
          <TextField name="person.postcode" label={t('person.postcode')} autoComplete="off" width="figure" autoCapitalize="characters" optional />
          <AskSafeWays />
        </div>
      </Card>
      <Card title={t('person.speak')}>
        <div className="stack">
          <TextField name="person.language" label={t('person.language')} autoComplete="off" width="medium" optional />
          <Checkbox name="person.needsInterpreter" label={t('person.needsInterpreter')} />
          <Checkboxes name="person.accessNeeds" label={t('person.access')} hint={t('person.accessHint')} options={accessOptions()} optional />
        </div>
      </Card>
    </>
  );
}
