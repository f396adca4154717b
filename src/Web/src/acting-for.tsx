import { useTranslation } from 'react-i18next';
import { actFor } from './lib/acting-for';
import { type Me, useSlug } from './lib/partnership';
import { DownIcon } from './ui/icons';
import { PopoverMenu } from './ui/popover-menu';

/** For whom the person acts, always in sight; a choice where there are several. */
export function ActingFor({ me }: { me: Me }) {
  const { t } = useTranslation('ui');
  const slug = useSlug();
  const words = <span className="acting-words"><span>{t('shell.actingFor')}</span> <strong>{me.organisation.name}</strong></span>;
  if (me.memberships.length < 2) return <div className="acting-for">{words}</div>;
  return (
    <PopoverMenu className="acting-for" name={t('shell.actingForChange', { name: me.organisation.name })} button={<>{words}<DownIcon /></>}>
      <p className="popover-about">{t('shell.actingForChoose')}</p>
      <ul>
        {me.memberships.map(({ organisationId, organisationName }) => (
          <li key={organisationId}>
            <button type="button" aria-current={organisationId === me.organisation.id || undefined} onClick={() => actFor(slug, organisationId)}>
              {organisationName}
            </button>
          </li>
        ))}
      </ul>
    </PopoverMenu>
  );
}
