import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { dateTime } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { Link } from '../../ui/link';

/** One notice: following it marks it read. */
export function Notice({ notice }: { notice: components['schemas']['ListNoticesItem'] }) {
  const { t } = useTranslation('notifications');
  const slug = useSlug();
  const { noticeId, title, body, link, at, readAt, for: absent } = notice;
  const read = api.useMutation('post', '/api/notices/{noticeId}/reading');
  const markRead = () => {
    if (!readAt) read.mutate({ params: { path: { noticeId } } });
  };

  return (
    <li className={readAt ? 'notice' : 'notice notice-unread'}>
      <div>
        <p className="notice-title">
          {!readAt && <span className="notice-new">{t('new')}</span>}
          <Link href={`/p/${slug}${link}`} onClick={markRead}>{title}</Link>
        </p>
        {absent && <p className="notice-for">{t('for', { name: absent })}</p>}
        <p>{body}</p>
        <p className="notice-at">{dateTime(at)}</p>
      </div>
      {!readAt && (
        <Button look="plain" small pending={read.isPending} onClick={markRead}>
          {t('read')}<span className="visually-hidden"> {title}</span>
        </Button>
      )}
    </li>
  );
}
