import { useTranslation } from 'react-i18next';
import { client } from './lib/client';
import { forgetOwners } from './lib/doorstep-owner';
import { signingOut } from './lib/session-end';
import { DownIcon, PersonIcon } from './ui/icons';
import { Link } from './ui/link';
import { PopoverMenu } from './ui/popover-menu';

async function signOut() {
  signingOut();
  const { data } = await client.POST('/api/account/sign-out');
  sessionStorage.clear();
  forgetOwners();
  location.assign(data?.address ?? '/');
}

export function AccountMenu({ name, email }: { name: string; email: string }) {
  const { t } = useTranslation('ui');
  return (
    <PopoverMenu name={t('shell.accountMenu', { name })} button={<><PersonIcon /><span className="bar-words">{name}</span><DownIcon /></>}>
      <p className="popover-about"><strong>{name}</strong><br />{email}</p>
      <ul>
        <li><Link href="/account">{t('shell.account')}</Link></li>
        <li><Link href="/partnerships">{t('shell.partnerships')}</Link></li>
        <li><button type="button" onClick={() => void signOut()}>{t('shell.signOut')}</button></li>
      </ul>
    </PopoverMenu>
  );
}
