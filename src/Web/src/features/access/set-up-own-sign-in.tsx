import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useSlug } from '../../lib/partnership';
import { Card, Cards } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { SummaryList } from '../../ui/summary-list';
import { toast } from '../../ui/toasts';
import { OwnSignInForm } from './own-sign-in-form';
import { SignInDomains } from './sign-in-domains';

/** The page on which a coordinator connects the organisation's own sign-in. */
export default function SetUpOwnSignIn() {
  const { t } = useTranslation('access');
  const slug = useSlug();
  const query = api.useQuery('get', '/api/organisation/sign-in');
  return (
    <>
      <PageHeader title={t('setUp.title')} lead={t('setUp.lead')} back={{ href: `/p/${slug}/organisation`, text: t('setUp.back') }} />
      <Show query={query}>
        {({ provider, roles }) => (
          <>
            {provider && <SignInDomains domains={provider.domains} />}
            <Cards split>
              <Card title={t('setUp.provider')}><OwnSignInForm key={provider?.version ?? 0} provider={provider} roles={roles} /></Card>
              <div>
                {provider && (
                  <Card title={t('setUp.enter.title')} lead={t('setUp.enter.lead')}>
                    <SummaryList
                      rows={(['answerAddress', 'signedOutAddress'] as const).map((key) => ({ key, label: t(`setUp.enter.${key}`), value: <code>{provider[key]}</code> }))}
                    />
                  </Card>
                )}
                <Card title={t('setUp.how.title')}>
                  <div className="prose">
                    <p>{t('setUp.how.register')}</p>
                    <p>{t('setUp.how.claims')}</p>
                    <p>{t('setUp.how.existing')}</p>
                  </div>
                </Card>
                {provider && <Remove />}
              </div>
            </Cards>
          </>
        )}
      </Show>
    </>
  );
}

function Remove() {
  const { t } = useTranslation('access');
  const remove = api.useMutation('delete', '/api/organisation/sign-in', { onSuccess: () => toast(t('setUp.removed')) });
  return (
    <Card title={t('setUp.remove')}>
      <ConfirmButton
        danger title={t('setUp.removeTitle')} confirm={t('setUp.remove')} question={<p>{t('setUp.removeQuestion')}</p>}
        pending={remove.isPending} problem={remove.error} onConfirm={(done) => remove.mutate({}, { onSuccess: done })}
      >
        {t('setUp.remove')}
      </ConfirmButton>
    </Card>
  );
}
