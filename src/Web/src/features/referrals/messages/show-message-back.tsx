import { useTranslation } from 'react-i18next';
import { useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { client } from '../../../lib/client';
import { useSlug } from '../../../lib/partnership';
import { Show } from '../../../ui/states';
import { MessageBack } from './message-back';

/** The message for whoever made the referral, and for the hub. */
export default function ShowMessageBack() {
  const { t } = useTranslation('messages');
  const [submissionId, referralId] = [useSegment('submissionId'), useSegment('referralId')];
  const back = { href: `/p/${useSlug()}/referrals/${submissionId}`, text: t('back') };
  const params = { path: { submissionId, referralId } };
  const query = api.useQuery('get', '/api/submissions/{submissionId}/referrals/{referralId}/message', { params }, { refetchOnWindowFocus: false, gcTime: 0 });
  return (
    <Show query={query}>
      {(message) => <MessageBack message={message} back={back} print={() => client.GET('/api/submissions/{submissionId}/referrals/{referralId}/message/pdf', { params, parseAs: 'blob' })} />}
    </Show>
  );
}
