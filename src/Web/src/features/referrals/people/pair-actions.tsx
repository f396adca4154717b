import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { toast } from '../../../ui/toasts';
import { ReasonButton } from '../hub/reason-button';
import { ConfirmMerge } from './confirm-merge';
import { MergePeople } from './merge-people';
import { SettlePair } from './settle-pair';

type Schemas = components['schemas'];

export interface Pair {
  item: Schemas['ListLookalikesItem'];
  submission: Schemas['GetSubmissionResponse'];
}

type Asked = 'merge' | 'settle' | 'confirm' | null;

/** What the hub can say of two checklists as they stand. */
export function PairActions(pair: Pair) {
  const { t } = useTranslation('pairs');
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const { item } = pair;
  const about = <span className="visually-hidden"> {item.reference}</span>;
  const isJoined = item.relation === 'SamePerson';
  return (
    <div className="form-actions">
      {!isJoined && <Button small onClick={() => setAsked('merge')}>{t('merge.button')}{about}</Button>}
      {!isJoined && <Button small look="secondary" onClick={() => setAsked('settle')}>{t(item.relation === 'Open' ? 'settle.button' : 'settle.change')}{about}</Button>}
      {isJoined && !item.confirmedAt && <Button small onClick={() => setAsked('confirm')}>{t('confirm.button')}{about}</Button>}
      {isJoined && <Undo {...pair} />}
      <Dialog open={asked === 'merge'} title={t('merge.title', { reference: item.reference })} onClose={close}><MergePeople {...pair} close={close} /></Dialog>
      <Dialog open={asked === 'settle'} title={t('settle.title', { reference: item.reference })} onClose={close}><SettlePair {...pair} close={close} /></Dialog>
      <Dialog open={asked === 'confirm'} title={t('confirm.title')} onClose={close}><ConfirmMerge {...pair} close={close} /></Dialog>
    </div>
  );
}

function Undo({ item, submission }: Pair) {
  const { t } = useTranslation('pairs');
  const undo = api.useMutation('post', '/api/hub/submissions/{submissionId}/lookalikes/{otherId}/undoing');
  const path = { submissionId: submission.submissionId, otherId: item.submissionId };
  return (
    <ReasonButton
      title={t('undo.title')} label={t('undo.why')} hint={t('undo.hint')} confirm={t('undo.submit')} pending={undo.isPending} problem={undo.error}
      onConfirm={(reason, done) => undo.mutate({ params: { path }, body: { version: item.version, reason } }, { onSuccess: () => { done(); toast(t('undo.toast')); } })}
    >
      {t('undo.button')}<span className="visually-hidden"> {item.reference}</span>
    </ReasonButton>
  );
}
