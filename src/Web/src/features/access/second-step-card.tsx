import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { Card } from '../../ui/card';
import { Link } from '../../ui/link';
import { Show } from '../../ui/states';

/** In short what stands on the page of second steps, and the way there. */
export function SecondStepCard() {
  const { t } = useTranslation('access');
  const query = api.useQuery('get', '/api/account/second-steps');
  return (
    <Card title={t('secondStep.title')}>
      <Show query={query}>
        {({ hasAuthenticator, passkeys }) => (
          <div className="stack">
            <p>{hasAuthenticator ? t('secondStep.app.on') : t('secondStep.app.off')}</p>
            <p>{t('secondStep.passkeys.count', { count: passkeys.length })}</p>
            <p><Link href="/account/second-step">{t('secondStep.change')}</Link></p>
          </div>
        )}
      </Show>
    </Card>
  );
}
