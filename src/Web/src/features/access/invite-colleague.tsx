import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { api } from '../../lib/api';
import { useGo } from '../../lib/navigation';
import { useMe, useSlug } from '../../lib/partnership';
import { Card, Cards } from '../../ui/card';
import { Checkboxes } from '../../ui/checkboxes';
import { DateField } from '../../ui/date-field';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { TextArea } from '../../ui/text-area';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { type Role, roles } from './roles';

export default function InviteColleague() {
  const { t } = useTranslation('access');
  const { organisation: own } = useMe();
  const [{ partner }] = useFilters({ partner: '' });
  const invited = api.useQuery('get', '/api/partners/{partnerId}', { params: { path: { partnerId: partner } } }, { enabled: partner !== '' });
  const organisation = invited.data ?? own;
  const people = `/p/${useSlug()}/people`;
  const go = useGo();
  const grantable = api.useQuery('get', '/api/members/roles');
  const form = useForm<{ email: string; roles: Role[]; message: string; lastDay: string | null }>({ defaultValues: { email: '', roles: [], message: '', lastDay: null } });
  const invite = api.useMutation('post', '/api/members/invitations', {
    onSuccess: (_, { body }) => {
      toast(t('invite.done', { email: body.email }));
      go(people);
    },
  });

  return (
    <>
      <PageHeader title={t('invite.title')} lead={t('invite.lead', { organisation: organisation.name })} back={{ href: people, text: t('people.title') }} />
      <Cards split>
        <Card>
          <Show query={grantable}>
            {({ roles: mine }) => (
              <Form
                form={form} submit={t('invite.submit')} pending={invite.isPending} problem={invite.error}
                onSubmit={(body) => invite.mutate({ body: { ...body, organisationId: invited.data?.organisationId ?? null } })} actions={<Link href={people}>{t('invite.cancel')}</Link>}
              >
                <TextField name="email" type="email" label={t('field.workEmail')} autoComplete="off" />
                <Checkboxes
                  name="roles" label={t('invite.roles')} hint={t('invite.rolesHint')}
                  options={roles.filter((role) => mine.includes(role)).map((value) => ({ value, text: t(`role.${value}`), hint: t(`roleDoes.${value}`) }))}
                />
                <DateField name="lastDay" label={t('lastDay.label')} hint={t('invite.lastDayHint')} optional />
                <TextArea name="message" label={t('invite.message')} hint={t('invite.messageHint')} rows={3} optional />
              </Form>
            )}
          </Show>
        </Card>
        <Card title={t('invite.next.title')}>
          <div className="prose">
            <p>{t('invite.next.mail')}</p>
            <p>{t('invite.next.account')}</p>
            <p>{t('invite.next.others')}</p>
          </div>
        </Card>
      </Cards>
    </>
  );
}
