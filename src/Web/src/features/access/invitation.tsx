import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import { dateTime } from '../../lib/format';
import type { components } from '../../lib/schema';
import { Card, Cards } from '../../ui/card';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { Failed, Loading } from '../../ui/states';
import { AcceptInvitation } from './accept-invitation';
import { useSession } from './use-session';
import { secret } from './way-in';

type Details = components['schemas']['GetInvitationResponse'];

export default function Invitation() {
  const { t } = useTranslation('access');
  const session = useSession();
  const [invitation, setInvitation] = useState<Details>();
  const [problem, setProblem] = useState<unknown>();

  useEffect(() => {
    if (!secret()) return;
    const asked = new AbortController();
    client.POST('/api/account/invitation-details', { body: { token: secret() }, signal: asked.signal })
      .then(({ data, error }) => (error ? setProblem(error) : setInvitation(data)), () => undefined);
    return () => asked.abort();
  }, []);

  if (!invitation) {
    return (
      <>
        <PageHeader title={t('invitation.title')} />
        {!secret() && <Card><p>{t('invitation.noLink')} <Link href="/sign-in">{t('signIn.title')}</Link></p></Card>}
        {problem !== undefined && <><Failed problem={problem} /><p>{t('invitation.expired')} <Link href="/sign-in">{t('signIn.title')}</Link></p></>}
        {secret() && problem === undefined && <Loading />}
      </>
    );
  }

  const { partnershipName, organisationName, email, expiresAt } = invitation;
  return (
    <>
      <PageHeader
        title={t('invitation.to', { partnership: partnershipName })}
        lead={t('invitation.for', { organisation: organisationName, email })}
      />
      <Cards split>
        <Card>{session ? <AcceptInvitation invitation={invitation} session={session} /> : <Loading />}</Card>
        <Card title={t('invitation.about.title')}>
          <div className="prose">
            <p>{t('invitation.about.what', { partnership: partnershipName })}</p>
            <p>{t('invitation.about.once', { when: dateTime(expiresAt) })}</p>
          </div>
        </Card>
      </Cards>
    </>
  );
}
