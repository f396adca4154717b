import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import { Card } from '../../ui/card';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { PlainForm } from '../../ui/plain-form';
import { accountSecret, goOn } from './way-in';

/** A press, not the mere opening: mail filters open links, and must not use them up. */
export default function ProveEmail() {
  const { t } = useTranslation('access');
  return (
    <>
      <PageHeader title={t('proveEmail.title')} lead={t('proveEmail.lead')} />
      <Card narrow>
        <PlainForm
          names={[]} submit={t('proveEmail.submit')} done={goOn}
          send={() => client.POST('/api/account/email-proof', { body: accountSecret() })}
          actions={<Link href="/sign-in">{t('proveEmail.newLink')}</Link>}
        />
      </Card>
    </>
  );
}
