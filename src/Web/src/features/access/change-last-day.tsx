import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Form } from '../../ui/form';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import type { Member } from './roles';

/** Sets, moves or takes away the last day of somebody's access; renews one that has run out. */
export function ChangeLastDay({ member }: { member: Member }) {
  const { t } = useTranslation('access');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button look="plain" small onClick={() => setOpen(true)}>
        {t(member.hasRunOut ? 'lastDay.renew' : 'lastDay.open')}<span className="visually-hidden"> {t('changeRoles.of', { name: member.name })}</span>
      </Button>
      <Dialog open={open} title={t('lastDay.title', { name: member.name })} onClose={close}><LastDayForm member={member} close={close} /></Dialog>
    </>
  );
}

function LastDayForm({ member: { membershipId, name, lastDay, version }, close }: { member: Member; close: () => void }) {
  const { t } = useTranslation('access');
  const form = useForm<{ lastDay: string | null }>({ defaultValues: { lastDay } });
  const change = api.useMutation('put', '/api/members/{membershipId}/last-day', {
    onSuccess: () => {
      toast(t('lastDay.done', { name }));
      close();
    },
  });
  return (
    <Form
      form={form} submit={t('lastDay.submit')} pending={change.isPending} problem={change.error}
      onSubmit={(body) => change.mutate({ params: { path: { membershipId } }, body: { ...body, version } })}
    >
      <DateField name="lastDay" label={t('lastDay.label')} hint={t('lastDay.hint')} />
    </Form>
  );
}
