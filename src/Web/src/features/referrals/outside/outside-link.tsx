import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { LinkDoor } from './link-door';
import { LinkReferral } from './link-referral';
import './outside.css';

export type Entered = components['schemas']['EnterLinkResponse'];

/** The secret is behind the #. It is taken out of the address and of the history before anything else. */
const secretOfAddress = () => {
  const secret = location.hash.slice(1);
  history.replaceState(null, '', '/r');
  return secret;
};

const halfHour = 30 * 60_000;

/** What a service without accounts sees: first the door, then one referral, and the door again when the time is over. */
export function OutsideLink() {
  const { t } = useTranslation('links');
  const [secret] = useState(secretOfAddress);
  const [entered, setEntered] = useState<Entered>();
  const [name, setName] = useState('');
  const [isOver, setOver] = useState(false);
  const close = useCallback(() => { setEntered(undefined); setOver(true); }, []);
  const enter = useCallback((data: Entered, by: string) => { setEntered(data); setName(by); }, []);

  // A page that the browser kept for its back button would show everything to the next person.
  useEffect(() => {
    const renew = (event: PageTransitionEvent) => { if (event.persisted) location.reload(); };
    addEventListener('pageshow', renew);
    return () => removeEventListener('pageshow', renew);
  }, []);

  const pass = entered?.pass;
  useEffect(() => {
    if (!pass) return undefined;
    const timer = setTimeout(close, halfHour);
    return () => clearTimeout(timer);
  }, [pass, close]);

  return (
    <div className="outside-page">
      <a className="skip" href="#main">{t('ui:skip')}</a>
      <main id="main" tabIndex={-1}>
        {entered
          ? <LinkReferral entered={entered} name={name} take={setEntered} over={close} />
          : <LinkDoor secret={secret} isOver={isOver} entered={enter} />}
      </main>
    </div>
  );
}
