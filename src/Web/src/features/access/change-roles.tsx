import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { Button } from '../../ui/button';
import { Checkboxes } from '../../ui/checkboxes';
import { Dialog } from '../../ui/dialog';
import { Form } from '../../ui/form';
import { Show } from '../../ui/states';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { type Member, type Role, roles } from './roles';

export function ChangeRoles({ member }: { member: Member }) {
  const { t } = useTranslation('access');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button look="plain" small onClick={() => setOpen(true)}>
        {t('changeRoles.open')}<span className="visually-hidden"> {t('changeRoles.of', { name: member.name })}</span>
      </Button>
      <Dialog open={open} title={t('changeRoles.title', { name: member.name })} onClose={close}><RolesForm member={member} close={close} /></Dialog>
    </>
  );
}

function RolesForm({ member, close }: { member: Member; close: () => void }) {
  const { t } = useTranslation('access');
  const { membershipId, organisationId, version } = member;
  const grantable = api.useQuery('get', '/api/members/roles', { params: { query: { organisationId } } });
  const form = useForm<{ roles: Role[] }>({ defaultValues: { roles: member.roles } });
  const change = api.useMutation('put', '/api/members/{membershipId}/roles', {
    onSuccess: () => {
      toast(t('changeRoles.done', { name: member.name }));
      close();
    },
  });

  return (
    <Show query={grantable}>
      {({ roles: mine }) => {
        // What a person may neither give nor take stays as it is.
        const kept = member.roles.filter((role) => !mine.includes(role));
        return (
          <Form
            form={form} submit={t('changeRoles.submit')} pending={change.isPending} problem={change.error}
            onSubmit={({ roles: chosen }) => change.mutate({
              params: { path: { membershipId } }, body: { roles: [...new Set([...kept, ...chosen])], version },
            })}
          >
            <Checkboxes
              name="roles" label={t('people.roles')} hint={kept.length > 0 && t('changeRoles.kept')}
              options={roles.filter((role) => mine.includes(role)).map((value) => ({ value, text: t(`role.${value}`), hint: t(`roleDoes.${value}`) }))}
            />
          </Form>
        );
      }}
    </Show>
  );
}
