import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { api } from '../../lib/api';
import { useMe, useSlug } from '../../lib/partnership';
import { sentence } from '../../lib/problem';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Pager } from '../../ui/pager';
import { Empty, Show } from '../../ui/states';
import { Tabs } from '../../ui/tabs';
import { toast } from '../../ui/toasts';
import { Notice } from './notice';
import './notices.css';

export default function ListNotices() {
  const { t } = useTranslation('notifications');
  const here = `/p/${useSlug()}/notices`;
  const { unreadNotices } = useMe();
  const [{ unread }] = useFilters({ unread: '' });
  const query = api.useInfiniteQuery(
    'get', '/api/notices', { params: { query: { unread: unread === 'true', take: 30 } } },
    { pageParamName: 'after', initialPageParam: null, getNextPageParam: (last: { next: string | null }) => last.next },
  );
  const readAll = api.useMutation('post', '/api/notices/reading', { onSuccess: () => toast(t('allRead')) });
  const actions = (
    <>
      {unreadNotices > 0 && <Button look="secondary" pending={readAll.isPending} onClick={() => readAll.mutate({})}>{t('readAll')}</Button>}
      <LinkButton look="secondary" href={`${here}/choice`}>{t('choose')}</LinkButton>
    </>
  );

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={actions} />
      {readAll.error ? <p className="field-error" role="alert">{sentence(readAll.error)}</p> : null}
      <Tabs label={t('title')} tabs={[{ href: here, text: t('all') }, { href: `${here}?unread=true`, text: t('unread'), count: unreadNotices }]} />
      <Show query={query}>
        {({ pages }) => {
          const notices = pages.flatMap((page) => page.items);
          if (notices.length === 0) return <Empty title={unread ? t('noneUnread') : t('none')}><p>{t('noneWords')}</p></Empty>;
          return (
            <Card>
              <ul className="notices">{notices.map((notice) => <Notice key={notice.noticeId} notice={notice} />)}</ul>
              <Pager query={query} />
            </Card>
          );
        }}
      </Show>
    </>
  );
}
