import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { dateTime, number as figure } from '../../lib/format';
import { reads } from '../../lib/live';
import { sentence } from '../../lib/problem';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { SummaryList } from '../../ui/summary-list';

type Check = components['schemas']['VerifyAuditResponse'];

/** Whether every row still is as it was written, and a code to hold against it later. */
export function VerifyAudit() {
  const { t } = useTranslation('audit');
  const newest = api.useQuery('get', '/api/audit/anchor');
  const verify = api.useMutation('post', '/api/audit/checks', {
    onSuccess: () => queryClient.invalidateQueries({ predicate: reads('/api/audit/anchor') }),
  });
  const anchor = newest.data?.anchor;
  return (
    <Card
      title={t('verify.title')} lead={t('verify.lead')}
      actions={<Button look="secondary" pending={verify.isPending} onClick={() => verify.mutate({ body: {} })}>{t('verify.submit')}</Button>}
    >
      <div className="stack">
        <div role="status">{verify.data && <Result check={verify.data} />}</div>
        {verify.error ? <p className="field-error" role="alert">{sentence(verify.error)}</p> : null}
        {anchor && (
          <SummaryList rows={[
            { key: 'code', label: t('verify.code'), value: <code>{anchor.code}</code> },
            { key: 'number', label: t('verify.number'), value: figure(anchor.number) },
            { key: 'at', label: t('verify.at'), value: dateTime(anchor.at) },
          ]} />
        )}
      </div>
    </Card>
  );
}

function Result({ check }: { check: Check }) {
  const { t } = useTranslation('audit');
  if (check.isSound) return <Banner kind="success">{t('verify.sound', { count: check.rows })}</Banner>;
  return (
    <Banner kind="warning" title={t('verify.broken', { count: check.faults })}>
      <ul>
        {check.findings.map(({ number, entryId, fault }) => (
          <li key={`${number}-${entryId}-${fault}`}>{t(`verify.fault.${fault}`, { number, row: entryId ?? '' })}</li>
        ))}
      </ul>
    </Banner>
  );
}
