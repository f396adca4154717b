import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { dateOf } from '../../lib/format';
import { sentence } from '../../lib/problem';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { CopyButton } from '../../ui/copy-button';
import { Status } from '../../ui/status';
import { Table } from '../../ui/table';
import { toast } from '../../ui/toasts';

type Domain = components['schemas']['GetOwnSignInDomain'];

/** The domains, the record that proves each, and whether it does. */
export function SignInDomains({ domains }: { domains: Domain[] }) {
  const { t } = useTranslation('access');
  return (
    <Card title={t('setUp.domains.title')} lead={t('setUp.domains.lead')}>
      <Table
        caption={t('setUp.domains.title')} quietCaption count={false} rows={domains} rowKey={({ domainId }) => domainId}
        columns={[
          { key: 'name', header: t('setUp.domains.name'), rowHeader: true, cell: ({ name }) => name },
          { key: 'record', header: t('setUp.domains.record'), cell: (domain) => <Record domain={domain} /> },
          {
            key: 'state', header: t('setUp.domains.state'),
            cell: ({ verifiedAt }) => (verifiedAt
              ? <Status kind="complete">{t('setUp.domains.verified', { day: dateOf(verifiedAt) })}</Status>
              : <Status kind="not-started">{t('setUp.domains.unverified')}</Status>),
          },
          { key: 'check', header: t('setUp.domains.check'), cell: (domain) => <Check domain={domain} /> },
        ]}
      />
    </Card>
  );
}

function Record({ domain: { recordName, recordText } }: { domain: Domain }) {
  const { t } = useTranslation('access');
  return (
    <>
      <code>{recordName}</code><br /><code>{recordText}</code><br />
      <CopyButton text={recordText}>{t('setUp.domains.copy')}</CopyButton>
    </>
  );
}

function Check({ domain: { domainId, name } }: { domain: Domain }) {
  const { t } = useTranslation('access');
  const check = api.useMutation('post', '/api/organisation/sign-in/domains/{domainId}/checks', {
    onSuccess: ({ isVerified }) => toast(isVerified ? t('setUp.domains.isVerified', { name }) : t('setUp.domains.isNot', { name })),
  });
  return (
    <>
      <Button look="secondary" small pending={check.isPending} onClick={() => check.mutate({ params: { path: { domainId } } })}>
        {t('setUp.domains.now')}<span className="visually-hidden"> {name}</span>
      </Button>
      {check.error ? <p className="field-error" role="alert">{sentence(check.error)}</p> : null}
    </>
  );
}
