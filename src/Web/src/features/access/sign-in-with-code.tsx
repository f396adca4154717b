import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import { Link } from '../../ui/link';
import { PlainForm } from '../../ui/plain-form';
import { CodeField } from './code-field';

export function SignInWithCode({ done }: { done: () => void }) {
  const { t } = useTranslation('access');
  return (
    <PlainForm
      names={['code']} submit={t('signIn.submit')} done={done}
      send={(body) => client.POST('/api/account/sign-in/code', { body })}
      actions={<Link href={`/sign-in${location.search}`}>{t('code.back')}</Link>}
    >
      <CodeField />
    </PlainForm>
  );
}
