import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui/link-button';
import { useStopCard } from './stop-address';

/** Stands on every page about a person: this product is not for emergencies. */
export function StopLink() {
  const { t } = useTranslation('referrals');
  return <LinkButton href={useStopCard()} target="_blank" look="secondary" small>{t('stop.link')}</LinkButton>;
}
