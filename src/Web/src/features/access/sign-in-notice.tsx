import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner';

const refusals = ['over', 'refused', 'address', 'unknown', 'unread', 'too-old'] as const;

/** Why one is here, or what became of a try at the organisation's sign-in. */
export function SignInNotice() {
  const { t } = useTranslation('access');
  if (location.pathname === '/sign-in/connect') return <Banner title={t('ownSignIn.connectTitle')}>{t('ownSignIn.connect')}</Banner>;
  const words = new URLSearchParams(location.search);
  if (words.has('ended')) return <Banner title={t('signIn.ended')}>{t('signIn.endedWords')}</Banner>;
  const code = words.get('refused');
  if (!code) return null;
  const known = refusals.find((one) => code === `own-sign-in-${one}`) ?? 'refused';
  return <Banner kind="warning" title={t('ownSignIn.notIn')}>{t(`ownSignIn.refusals.${known}`)}</Banner>;
}
