import { useTranslation } from 'react-i18next';
import { accessOptions } from '../../../ui/access-needs';
import { Card } from '../../../ui/card';
import { Checkbox, Checkboxes } from '../../../ui/checkboxes';
import { DateField } from '../../../ui/date-field';
import { TextField } from '../../../ui/field';
import { AskSafeWays } from '../contact/ask-safe-ways';

/** Who needs help, and how it is safe to reach them. */
export function AskingPerson({ isSelf }: { isSelf: boolean }) {
  const { t } = useTranslation('asking');
  return (
    <Card title={t(isSelf ? 'aboutSelf' : 'aboutThem')} lead={t(isSelf ? 'reachSelf' : 'reachThem')}>
      <div className="stack">
        <TextField name="person.firstName" label={t('firstName')} autoComplete="off" width="medium" />
        <TextField name="person.lastName" label={t('lastName')} autoComplete="off" width="medium" />
        <DateField name="person.dateOfBirth" label={t('dateOfBirth')} hint={t('dateOfBirthHint')} optional />
        <TextField name="person.phone" label={t('phone')} type="tel" autoComplete="off" width="medium" optional />
        <TextField name="person.email" label={t('email')} hint={isSelf ? t('emailHint') : undefined} type="email" autoComplete="off" width="medium" optional />
        <TextField name="person.address" label={t('address')} autoComplete="off" optional />
        <TextField name="person.postcode" label={t('postcode')} autoComplete="off" autoCapitalize="characters" width="figure" optional />
        <AskSafeWays />
        <TextField name="person.language" label={t('language')} autoComplete="off" width="medium" optional />
        <Checkbox name="person.needsInterpreter" label={t('needsInterpreter')} />
        <Checkboxes name="person.accessNeeds" label={t('access')} options={accessOptions()} optional />
      </div>
    </Card>
  );
}
