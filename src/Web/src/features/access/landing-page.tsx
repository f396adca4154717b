import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';

const parts = ['agree', 'measure', 'refer', 'report'] as const;

/** What the product is, in one screen, and the way in. */
export default function LandingPage() {
  const { t } = useTranslation('access');
  const [signedIn, setSignedIn] = useState(false);

  useEffect(() => {
    const asked = new AbortController();
    client.GET('/api/account/session', { signal: asked.signal })
      .then(({ data }) => setSignedIn(data?.signedIn ?? false), () => undefined);
    return () => asked.abort();
  }, []);

  return (
    <div className="landing">
      <PageHeader title={t('landing.title')} lead={t('landing.lead')} />
      <div className="form-actions">
        {signedIn
          ? <LinkButton href="/partnerships">{t('landing.partnerships')}</LinkButton>
          : (
            <>
              <LinkButton href="/sign-in">{t('landing.signIn')}</LinkButton>
              <LinkButton look="secondary" href="/sign-up">{t('landing.signUp')}</LinkButton>
            </>
          )}
      </div>
      <ol className="landing-parts">
        {parts.map((part) => (
          <li key={part}>
            <h2>{t(`landing.${part}.title`)}</h2>
            <p>{t(`landing.${part}.words`)}</p>
          </li>
        ))}
      </ol>
      <p className="landing-note">{t('landing.invited')}</p>
    </div>
  );
}
