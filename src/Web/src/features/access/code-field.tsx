import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/field';

/** Takes a code of the authenticator app or, in its place, a recovery code. */
export function CodeField({ hasApp = true }: { hasApp?: boolean }) {
  const { t } = useTranslation('access');
  return (
    <TextField
      name="code" label={hasApp ? t('code.label') : t('code.recovery')} hint={hasApp ? t('code.hint') : t('code.recoveryHint')}
      autoComplete="one-time-code" spellCheck={false} autoCapitalize="none" width="medium"
    />
  );
}
