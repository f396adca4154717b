import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { CardDoor } from './card-door';
import { CardLines } from './card-lines';
import { LeaveNow } from './leave-now';
import './card.css';

type Opened = components['schemas']['OpenCardResponse'];

/** The secret of the picture is behind the #. It is taken out of the address and of the history before anything else. */
const secretOfAddress = () => {
  const secret = location.hash.slice(1);
  history.replaceState(null, '', '/c');
  return secret;
};

const halfHour = 30 * 60_000;

/** What somebody sees who holds a card: first the door, then the page, and the door again when the time is over. */
export function ResidentCard() {
  const { t } = useTranslation('cards');
  const [secret] = useState(secretOfAddress);
  const [opened, setOpened] = useState<Opened>();
  const [isOver, setOver] = useState(false);
  const close = useCallback(() => { setOpened(undefined); setOver(true); }, []);

  // A page that the browser kept for its back button would show everything to the next person.
  useEffect(() => {
    const renew = (event: PageTransitionEvent) => { if (event.persisted) location.reload(); };
    addEventListener('pageshow', renew);
    return () => removeEventListener('pageshow', renew);
  }, []);

  useEffect(() => {
    if (!opened) return undefined;
    const timer = setTimeout(close, halfHour);
    return () => clearTimeout(timer);
  }, [opened, close]);

  return (
    <div className="card-page">
      <a className="skip" href="#main">{t('ui:skip')}</a>
      <LeaveNow />
      <main id="main" tabIndex={-1}>
        {opened
          ? <CardLines key={opened.pass} opened={opened} over={close} />
          : <CardDoor secret={isOver ? '' : secret} isOver={isOver} opened={setOpened} />}
      </main>
    </div>
  );
}
