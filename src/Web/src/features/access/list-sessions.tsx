import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { dateTime } from '../../lib/format';
import { Card } from '../../ui/card';
import { Show } from '../../ui/states';
import { Table } from '../../ui/table';
import { EndOtherSessions } from './end-other-sessions';
import { EndSession } from './end-session';

/** Where the person is signed in. */
export function ListSessions() {
  const { t } = useTranslation('access');
  const query = api.useQuery('get', '/api/account/sessions');
  return (
    <Card title={t('sessions.title')} lead={t('sessions.lead')}>
      <Show query={query}>
        {({ items }) => (
          <div className="stack">
            <Table
              caption={t('sessions.title')} quietCaption count={false} rows={items} rowKey={({ sessionId }) => sessionId}
              columns={[
                { key: 'device', header: t('sessions.device'), rowHeader: true, cell: ({ device, isThis }) => (isThis ? t('sessions.this', { device }) : device) },
                { key: 'started', header: t('sessions.started'), cell: ({ startedAt }) => dateTime(startedAt) },
                { key: 'seen', header: t('sessions.seen'), cell: ({ lastSeenAt }) => dateTime(lastSeenAt) },
                { key: 'end', header: t('sessions.end'), cell: (session) => (session.isThis ? t('sessions.ownEnd') : <EndSession {...session} />) },
              ]}
            />
            {items.length > 1 && <EndOtherSessions />}
          </div>
        )}
      </Show>
    </Card>
  );
}
