import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/banner';
import { type PersonReached, safeLines } from './safe-ways';
import './contact.css';

/** Large, and above every number: how the person may be reached, and how not. */
export function SafeContact({ person }: { person: PersonReached }) {
  const { t } = useTranslation('contact');
  const lines = safeLines(person);
  const seesSecret = person.isAddressWithheld && person.address;
  if (lines.length === 0 && !person.isAddressWithheld) return null;
  return (
    <Banner kind="warning" title={t('shown.title')}>
      <ul className="safe-lines">
        {lines.map((line) => <li key={line}>{line}</li>)}
        {person.isAddressWithheld && <li>{seesSecret ? t('shown.withheldHub') : `${t('shown.withheld')}. ${t('shown.askHub')}`}</li>}
      </ul>
    </Banner>
  );
}
