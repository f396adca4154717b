import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { usePermission } from '../../../lib/partnership';
import { Card } from '../../../ui/card';
import { Details } from '../../../ui/details';
import { Show } from '../../../ui/states';
import { AddAttachments } from './add-attachments';
import { AttachmentList } from './attachment-list';
import { InfectedFiles } from './infected-files';
import type { Line } from './kinds';
import './attachments.css';

const ofSubmission = '/api/submissions/{submissionId}/attachments';
const ofReferral = '/api/inbox/{referralId}/attachments';

/** The files of a checklist, for whoever filled it and for the hub. */
export function Attachments({ submissionId, lines, isErased }: { submissionId: string; lines: Line[]; isErased: boolean }) {
  const { t } = useTranslation('attachments');
  const isHub = usePermission('RunHub');
  const query = api.useQuery('get', ofSubmission, { params: { path: { submissionId } } });
  return (
    <Card id="files" title={t('title')} lead={t(isHub ? 'lead.hub' : 'lead.referrer')}>
      <Show query={query}>
        {({ items, infected }) => (
          <div className="stack">
            <InfectedFiles files={infected} />
            <AttachmentList files={items} path={ofSubmission} lines={lines} isHub={isHub} />
            {!isErased && <Details summary={t('add')}><AddAttachments path={ofSubmission} to={`/api/submissions/${submissionId}/attachments`} lines={lines} asksReferrer={isHub} /></Details>}
          </div>
        )}
      </Show>
    </Card>
  );
}

/** The files of one referral, for the service that received it. */
export function ReceivedAttachments({ referralId }: { referralId: string }) {
  const { t } = useTranslation('attachments');
  const query = api.useQuery('get', ofReferral, { params: { path: { referralId } } });
  return (
    <Card id="files" title={t('title')} lead={t('lead.receiver')}>
      <Show query={query}>
        {({ items, mayAdd }) => (
          <div className="stack">
            <AttachmentList files={items} path={ofReferral} lines={[]} isHub={false} />
            {mayAdd && <Details summary={t('add')}><AddAttachments path={ofReferral} to={`/api/inbox/${referralId}/attachments`} lines={[]} asksReferrer /></Details>}
          </div>
        )}
      </Show>
    </Card>
  );
}

/** After a checklist was sent: the paper that the person signed. */
export function SignedForm({ submissionId }: { submissionId: string }) {
  const { t } = useTranslation('attachments');
  return (
    <Card title={t('signed.title')} lead={t('signed.lead')}>
      <AddAttachments path={ofSubmission} to={`/api/submissions/${submissionId}/attachments`} lines={[]} asksReferrer={false} isSignedForm />
    </Card>
  );
}
