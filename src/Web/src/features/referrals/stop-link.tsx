import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/partnership';
import { LinkButton } from '../../ui/link-button';

/** Stands on every page about a person: this product is not for emergencies. */
export function StopLink() {
  const { t } = useTranslation('referrals');
  return <LinkButton href={`/p/${useSlug()}/stop-card`} target="_blank" look="secondary" small>{t('stop.link')}</LinkButton>;
}
