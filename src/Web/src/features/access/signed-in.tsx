import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header';
import { goIn } from './way-in';

/** Where the organisation's sign-in leads: from our own page the cookie goes along again. */
export default function SignedIn() {
  const { t } = useTranslation('access');
  useEffect(() => void goIn(), []);
  return <PageHeader title={t('ownSignIn.in')} lead={t('ownSignIn.inLead')} />;
}
