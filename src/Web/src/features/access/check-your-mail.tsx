import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';

/** What to do after a link was sent. The same words whether or not the address has an account. */
export function CheckYourMail({ email, lead, again }: { email: string; lead: string; again: () => void }) {
  const { t } = useTranslation('access');
  return (
    <>
      <PageHeader title={t('mail.title')} lead={lead} step="sent" />
      <Card narrow>
        <div className="prose">
          <p>{t('mail.sentTo')} <strong>{email}</strong></p>
          <ul>
            <li>{t('mail.day')}</li>
            <li>{t('mail.junk')}</li>
            <li>
              {t('mail.wrong')} <button type="button" className="link-like" onClick={again}>{t('mail.again')}</button>
            </li>
          </ul>
          <p><Link href="/sign-in">{t('mail.signIn')}</Link></p>
        </div>
      </Card>
    </>
  );
}
