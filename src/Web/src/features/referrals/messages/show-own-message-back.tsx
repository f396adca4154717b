import { useTranslation } from 'react-i18next';
import { useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { client } from '../../../lib/client';
import { useSlug } from '../../../lib/partnership';
import { Show } from '../../../ui/states';
import { MessageBack } from './message-back';

/** The message for the service that received the referral. */
export default function ShowOwnMessageBack() {
  const { t } = useTranslation('messages');
  const referralId = useSegment('referralId');
  const back = { href: `/p/${useSlug()}/inbox/${referralId}`, text: t('backInbox') };
  const params = { path: { referralId } };
  const query = api.useQuery('get', '/api/inbox/{referralId}/message', { params }, { refetchOnWindowFocus: false, gcTime: 0 });
  return (
    <Show query={query}>
      {(message) => <MessageBack message={message} back={back} print={() => client.GET('/api/inbox/{referralId}/message/pdf', { params, parseAs: 'blob' })} />}
    </Show>
  );
}
