import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from './account-menu';
import { api } from './lib/api';
import { PlainFrame } from './plain-frame';
import { LinkButton } from './ui/link-button';

/** The frame of a signed-in person's own pages, outside any partnership. */
export function OuterShell() {
  const { t } = useTranslation('ui');
  const { data } = api.useQuery('get', '/api/account/session');
  const bar = data?.account
    ? <AccountMenu name={data.account.name} email={data.account.email} />
    : data && <LinkButton look="secondary" small href="/sign-in">{t('shell.signIn')}</LinkButton>;
  return <PlainFrame bar={bar}><Outlet /></PlainFrame>;
}
