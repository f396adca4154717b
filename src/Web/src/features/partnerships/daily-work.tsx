import { useTranslation } from 'react-i18next';
import { type Permission, useMe, useSlug } from '../../lib/partnership';
import { Card } from '../../ui/card';
import { Link } from '../../ui/link';
import { LinkButton } from '../../ui/link-button';

const acts: { name: string; path: string; permission: Permission }[] = [
  { name: 'newChecklist', path: '/referrals/new', permission: 'MakeReferrals' },
  { name: 'hub', path: '/hub', permission: 'RunHub' },
  { name: 'inbox', path: '/inbox', permission: 'ReceiveReferrals' },
  { name: 'board', path: '/board', permission: 'ViewBoard' },
];

/** What a person comes here for each day: the first act as a button, the others beside it. */
export function DailyWork() {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}`;
  const { permissions } = useMe();
  const [first, ...others] = acts.filter(({ permission }) => permissions.includes(permission));
  if (!first) return null;
  return (
    <Card title={t('work.title')} lead={t(`work.words.${first.name}`)}>
      <div className="form-actions">
        <LinkButton href={root + first.path}>{t(`work.${first.name}`)}</LinkButton>
        {first.name === 'newChecklist' && <Link href={`${root}/referrals`}>{t('work.referrals')}</Link>}
        {others.map(({ name, path }) => <Link key={name} href={root + path}>{t(`work.${name}`)}</Link>)}
      </div>
    </Card>
  );
}
