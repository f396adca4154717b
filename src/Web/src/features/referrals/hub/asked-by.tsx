import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { dateTime, list } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { Link } from '../../../ui/link';
import { SummaryList } from '../../../ui/summary-list';

type Schemas = components['schemas'];

/** Who asked for help, and in which words: nobody has filled a checklist. */
export function AskedBy({ asked, also }: { asked: Schemas['AskedFor']; also: Schemas['GetHubSubmissionSameAsker'][] }) {
  const { t } = useTranslation('asking');
  const root = `/p/${useSlug()}/hub`;
  const { data: known } = api.useQuery('get', '/api/services/needs');
  const isSelf = asked.relation === 'Self';
  const rows = [
    { key: 'relation', value: [t(`hub.relations.${asked.relation}`), asked.name].filter(Boolean).join(': ') },
    { key: 'asker', value: [asked.phone, asked.email].filter(Boolean).join('\n') },
    ...(isSelf ? [] : [{ key: 'aware', value: t(asked.isAware ? 'hub.awareYes' : 'hub.awareNo') }]),
    { key: 'share', value: t(asked.mayShare ? 'hub.shareYes' : 'hub.shareNo') },
    { key: 'proved', value: t(asked.isProved ? `hub.proved${asked.proof ?? 'Email'}` : 'hub.provedNo') },
    { key: 'needs', value: list(asked.needs.map((code) => known?.items.find((need) => need.code === code)?.name ?? code)) },
    { key: 'words', value: asked.words },
  ];
  return (
    <Card title={t(isSelf ? 'hub.title' : 'hub.titleFor')} lead={t('hub.lead')}>
      <div className="stack">
        {also.length > 0 && (
          <Banner title={t('hub.also')}>
            <ul className="bullets">{also.map(({ submissionId, reference, at }) => <li key={submissionId}><Link href={`${root}/${submissionId}`}>{reference}</Link>, {dateTime(at)}</li>)}</ul>
          </Banner>
        )}
        <SummaryList rows={rows.filter(({ value }) => value).map(({ key, value }) => ({ key, label: t(`hub.${key}`), value }))} />
      </div>
    </Card>
  );
}
