import { useQuery } from '@tanstack/react-query';
import { type Dispatch, type SetStateAction, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { every, type KeptDraft, sweep } from '../../../lib/device-store';
import { dateTime } from '../../../lib/format';
import { keepPages, takeNewVersion, useNewVersion } from '../../../lib/installed';
import { type Problem, sentence } from '../../../lib/problem';
import { useSignal } from '../../../lib/signal';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { LinkButton } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/page-header';
import { StopLink } from '../stop-link';
import { DraftList } from './draft-list';
import type { Kit } from './kit';
import { SentList } from './sent-list';
import { ThisPhone } from './this-phone';
import { lock } from './unlocked';
import { type SendStates, useSending } from './use-sending';
import type { Vault } from './vault';

interface Props {
  slug: string;
  kit: Kit;
  ownerId: string;
  vault: Vault | undefined;
  canSend: boolean;
  askedAt: number;
  problem?: Problem;
  /** Outlives this page's turns: the references of what was sent stay readable while another form is open. */
  sending: [SendStates, Dispatch<SetStateAction<SendStates>>];
  begin: () => unknown;
  unlock: () => void;
  goOn: (id: string, step: number) => void;
}

/** What is on this phone: forms to go on with, forms that wait to be sent, and a new one. */
export function DoorstepHome({ slug, kit, ownerId, vault, canSend, askedAt, problem, sending, begin, unlock, goOn }: Props) {
  const { t } = useTranslation('doorstep');
  const hasSignal = useSignal();
  const hasNewVersion = useNewVersion();
  useEffect(() => {
    window.scrollTo(0, 0);
    void keepPages();
  }, []);
  const drafts = useQuery({
    queryKey: ['doorstep', 'drafts'], gcTime: 0,
    queryFn: async () => {
      await sweep();
      return every('drafts');
    },
  });
  const all = drafts.data ?? [];
  const mine = all.filter((draft) => draft.ownerId === ownerId && draft.slug === slug).sort((a, b) => a.createdAt - b.createdAt);
  const others = all.length - mine.length;
  const isWaiting = ({ state }: KeptDraft) => state === 'waiting';
  const waiting = mine.filter(isWaiting);
  const [states, setStates] = sending;
  const sendAll = useSending(vault, waiting.map(({ id }) => id), askedAt, canSend, setStates);
  const isOff = kit.gaps.length > 0;
  const isSignedOut = problem?.status === 401;

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={<StopLink />} />
      {hasNewVersion && <Banner title={t('newVersion')}><Button look="secondary" onClick={takeNewVersion}>{t('takeNewVersion')}</Button></Banner>}
      {isOff && <Banner kind="warning" title={t('off')}><Gaps gaps={kit.gaps} /></Banner>}
      {isSignedOut && (
        <Banner kind="warning" title={t('sessionEnded')}>
          <div className="stack">
            <p>{t('sessionEndedWords')}</p>
            <LinkButton href={`/sign-in?ended=1&next=${encodeURIComponent(`/p/${slug}/doorstep`)}`}>{t('signIn')}</LinkButton>
          </div>
        </Banner>
      )}
      {problem && [403, 404].includes(problem.status) && <Banner kind="warning">{sentence(problem)}</Banner>}
      <SentList slug={slug} states={states} />
      {!isOff && <p><Button className="doorstep-begin" onClick={begin}>{t('begin')}</Button></p>}
      {waiting.length > 0 && (
        <Card title={t('waiting', { count: waiting.length })} lead={t(vault ? 'waitingLead' : 'waitingLocked')}>
          <div className="stack">
            <DraftList drafts={waiting} states={states} vault={vault} goOn={goOn} isSignedOut={isSignedOut} />
            {vault
              ? <Button onClick={sendAll} disabled={!hasSignal}>{t('sendNow')}</Button>
              : <Button onClick={unlock}>{t('unlockToSend')}</Button>}
          </div>
        </Card>
      )}
      {mine.length > waiting.length && (
        <Card title={t('goOn')} lead={t('goOnLead')}>
          <DraftList drafts={mine.filter((draft) => !isWaiting(draft))} states={states} vault={vault} goOn={goOn} isSignedOut={isSignedOut} />
        </Card>
      )}
      {others > 0 && <Banner>{t('others', { count: others })}</Banner>}
      {vault && <p><Button look="secondary" onClick={lock}>{t('lock')}</Button></p>}
      <ThisPhone />
      <p className="hint">{t('asOf', { at: dateTime(kit.asOf) })}</p>
    </>
  );
}

// Its words are fetched, or taken from what is kept, only where something is missing.
function Gaps({ gaps }: { gaps: Kit['gaps'] }) {
  const { t } = useTranslation('protection');
  return <ul className="prose">{gaps.map((gap) => <li key={gap}>{t(`gap.${gap}`)}</li>)}</ul>;
}
