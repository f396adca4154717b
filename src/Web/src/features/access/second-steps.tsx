import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { Link } from '../../ui/link';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { Authenticator } from './authenticator';
import { Passkeys } from './passkeys';
import { ProveAgain } from './prove-again';
import { NewRecoveryCodes, RecoveryCodes } from './recovery-codes';
import { asked } from './way-in';

export default function SecondSteps() {
  const { t } = useTranslation('access');
  const query = api.useQuery('get', '/api/account/second-steps');
  const [codes, setCodes] = useState<string[]>([]);
  const next = asked();

  return (
    <>
      <PageHeader title={t('secondStep.title')} lead={t('secondStep.lead')} />
      <Show query={query}>
        {({ hasAuthenticator, passkeys, recoveryCodesLeft, isProved }) => {
          const hasAny = hasAuthenticator || passkeys.length > 0;
          if (next && hasAny && !isProved) {
            return (
              <Card narrow title={t('prove.title')} lead={t('secondStep.required.prove')}>
                <ProveAgain done={() => location.assign(next)} />
              </Card>
            );
          }
          return (
            <div className="stack">
              {next && !hasAny && <Banner title={t('secondStep.required.title')}>{t('secondStep.required.words')}</Banner>}
              {codes.length > 0 && <NewRecoveryCodes codes={codes} />}
              {next && hasAny && (
                <Banner kind="success" title={t('secondStep.required.done')}>
                  <LinkButton href={next}>{t('secondStep.required.goOn')}</LinkButton>
                </Banner>
              )}
              <Authenticator isOn={hasAuthenticator} shown={setCodes} />
              <Passkeys passkeys={passkeys} shown={setCodes} />
              {hasAny && <RecoveryCodes left={recoveryCodesLeft} shown={setCodes} />}
              <p><Link href="/account">{t('secondStep.back')}</Link></p>
            </div>
          );
        }}
      </Show>
    </>
  );
}
