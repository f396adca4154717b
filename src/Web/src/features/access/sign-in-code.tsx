import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { SignInWithCode } from './sign-in-with-code';
import { goIn } from './way-in';

export default function SignInCode() {
  const { t } = useTranslation('access');
  return (
    <>
      <PageHeader title={t('code.title')} lead={t('code.lead')} />
      <Card narrow><SignInWithCode done={() => void goIn()} /></Card>
    </>
  );
}
