import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { ConfirmButton } from '../../ui/confirm-button';
import { toast } from '../../ui/toasts';
import { useGo } from '../../lib/navigation';
import { useSlug } from '../../lib/partnership';

export function EndMembership({ member }: { member: { membershipId: string; name: string; organisationName: string } }) {
  const { t } = useTranslation('access');
  const { membershipId, name, organisationName } = member;
  const people = `/p/${useSlug()}/people`;
  const go = useGo();
  const end = api.useMutation('delete', '/api/members/{membershipId}', {
    onSuccess: () => {
      toast(t('endMembership.done', { name }));
      go(people);
    },
  });
  return (
    <ConfirmButton
      look="secondary" danger title={t('endMembership.title', { name })} confirm={t('endMembership.confirm')}
      question={<p>{t('endMembership.question', { name, organisation: organisationName })}</p>}
      pending={end.isPending} problem={end.error}
      onConfirm={(done) => end.mutate({ params: { path: { membershipId } } }, { onSuccess: done })}
    >
      {t('endMembership.open')}<span className="visually-hidden"> {name}</span>
    </ConfirmButton>
  );
}
