import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { dateOf, list } from '../../../lib/format';
import { usePermission } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkboxes';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { Status } from '../../../ui/status';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Schemas = components['schemas'];
type Deletion = Schemas['GetSubmissionDeletionShown'];

/** What was agreed to besides a yes: the groups, the limits, and until when. */
export function ConsentShown({ consent }: { consent: Schemas['GetSubmissionConsentShown'] }) {
  const { t } = useTranslation('consents');
  const names = (groups: Schemas['DataGroup'][]) => list(groups.map((group) => t(`groups.${group}`)));
  const isOver = new Date(consent.expiresAt) <= new Date();
  if (consent.withdrawnAt || consent.groups.length === 0) return null;
  return (
    <ul className="facts">
      <li>{t('shown.groups')}: {names(consent.groups)}</li>
      {consent.takenBack.length > 0 && <li>{t('shown.takenBack', { groups: names(consent.takenBack) })}</li>}
      {consent.limits && <li>{t('shown.limits')}: {consent.limits}</li>}
      <li>{t(isOver ? 'shown.expired' : 'shown.expires', { on: dateOf(consent.expiresAt) })}</li>
    </ul>
  );
}

/** Which services were asked to delete what they saved, and what they ticked. */
export function DeletionsShown({ submissionId, deletions }: { submissionId: string; deletions: Deletion[] }) {
  const { t } = useTranslation('consents');
  const isHub = usePermission('RunHub');
  if (deletions.length === 0) return null;
  return (
    <>
      <h3>{t('shown.deletions')}</h3>
      <ul>
        {deletions.map((one) => (
          <li className="need-row" key={one.deletionId}>
            <div className="need-line">
              <strong>{one.serviceName}</strong>
              <span>{one.groups.length === 0 ? t('shown.all') : list(one.groups.map((group) => t(`groups.${group}`)))}</span>
              <Status kind={one.doneAt ? 'on-track' : 'at-risk'}>
                {one.doneAt ? t(one.keepsByLaw ? 'shown.law' : 'shown.done', { on: dateOf(one.doneAt) }) : t('shown.waits', { on: dateOf(one.askedAt) })}
              </Status>
              {isHub && one.isOutside && !one.doneAt && <Tick submissionId={submissionId} deletion={one} />}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A service without accounts has told the hub that it deleted what it saved. */
function Tick({ submissionId, deletion }: { submissionId: string; deletion: Deletion }) {
  const { t } = useTranslation('consents');
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const form = useForm({ defaultValues: { keepsByLaw: false } });
  const done = api.useMutation('post', '/api/hub/submissions/{submissionId}/deletions/{deletionId}/done', { onSuccess: () => { close(); toast(t('deletions.toast')); } });
  return (
    <>
      <Button small look="secondary" onClick={() => setAsking(true)}>{t('deletions.noted')}<span className="visually-hidden"> {deletion.serviceName}</span></Button>
      <Dialog open={asking} title={t('deletions.noted')} onClose={close}>
        <Form
          form={form} submit={t('deletions.noted')} pending={done.isPending} problem={done.error}
          onSubmit={({ keepsByLaw }) => done.mutate({ params: { path: { submissionId, deletionId: deletion.deletionId } }, body: { version: deletion.version, keepsByLaw } })}
        >
          <p>{t('deletions.notedWords', { service: deletion.serviceName })}</p>
          <Checkbox name="keepsByLaw" label={t('deletions.keep')} />
        </Form>
      </Dialog>
    </>
  );
}
