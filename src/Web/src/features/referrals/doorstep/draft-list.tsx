import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { drop, expiresAt, type KeptDraft } from '../../../lib/device-store';
import { dateOf, dateTime } from '../../../lib/format';
import { errorEntries } from '../../../lib/problem';
import { Button } from '../../../ui/button';
import { ConfirmButton } from '../../../ui/confirm-button';
import { Progress } from '../../../ui/progress';
import { stepOf } from '../checklist-step';
import type { DraftContent } from './draft';
import type { Sending } from './use-sending';
import { openDraft, type Vault } from './vault';

interface Props {
  drafts: KeptDraft[];
  states: Record<string, Sending>;
  vault: Vault | undefined;
  isSignedOut: boolean;
  goOn: (id: string, step: number) => void;
}

/** Forms of this phone by date and progress. Whose they are is not shown: that is inside. */
export function DraftList({ drafts, states, vault, isSignedOut, goOn }: Props) {
  const { t } = useTranslation('doorstep');
  const queries = useQueryClient();
  const remove = async (id: string) => {
    await drop('drafts', id);
    await queries.invalidateQueries({ queryKey: ['doorstep', 'drafts'] });
  };

  // A refused form opens where it can be put right, which only its owner's phone knows once it is unlocked.
  const open = async (draft: KeptDraft) => {
    const found = vault && draft.state === 'refused' ? await openDraft<DraftContent>(vault, draft.id) : undefined;
    goOn(draft.id, found?.content.problem ? stepOf(found.content.problem, draft.steps - 4) : Math.min(draft.step, draft.steps - 1));
  };

  return (
    <ul className="draft-list">
      {drafts.map((draft) => {
        const begun = dateTime(new Date(draft.createdAt).toISOString());
        return (
          <li key={draft.id}>
            <p><strong>{t('draft.begun', { at: begun })}</strong></p>
            <State draft={draft} sending={states[draft.id]} isSignedOut={isSignedOut} />
            <p className="hint">{t('draft.until', { date: dateOf(expiresAt(draft)) })}</p>
            <div className="form-actions">
              {draft.steps > 0 && <Button look={draft.state === 'waiting' ? 'secondary' : 'primary'} aria-label={t('draft.openLong', { at: begun })} onClick={() => open(draft)}>
                {t(draft.state === 'waiting' ? 'draft.look' : 'draft.open')}
              </Button>}
              <ConfirmButton
                look="plain" danger title={t('draft.deleteTitle')} question={t('draft.deleteWords')} confirm={t('draft.deleteConfirm')}
                onConfirm={(done) => remove(draft.id).then(done)}
              >
                {t('draft.delete')}<span className="visually-hidden"> {begun}</span>
              </ConfirmButton>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function State({ draft, sending, isSignedOut }: { draft: KeptDraft; sending: Sending | undefined; isSignedOut: boolean }) {
  const { t } = useTranslation('doorstep');
  if (sending === 'sending') return <p role="status">{t('draft.sending')}</p>;
  if (draft.state === 'refused' && sending?.kind === 'refused')
    return <p className="field-error" role="alert">{errorEntries(sending.problem, () => false).map((entry) => entry.sentence).join(' ')}</p>;
  if (draft.state === 'refused') return <p className="field-error">{t('draft.refused')}</p>;
  if (draft.state === 'waiting') {
    const why = isSignedOut ? 'signIn' : sending?.kind === 'waits' && sending.problem.status > 0 ? 'server' : 'signal';
    return <p role="status">{t(`draft.waits.${why}`)}</p>;
  }
  return <Progress label={t('draft.progress')} value={draft.step} max={draft.steps} words={t('draft.step', { at: Math.min(draft.step + 1, draft.steps), of: draft.steps })} />;
}

