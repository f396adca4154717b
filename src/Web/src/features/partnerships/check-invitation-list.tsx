import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useGo } from '../../lib/navigation';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { useUnsaved } from '../../lib/unsaved';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Form } from '../../ui/form';
import { Status } from '../../ui/status';
import { Table } from '../../ui/table';
import { TextArea } from '../../ui/text-area';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { InviteFrame } from './invite-frame';

type Row = components['schemas']['CheckInvitationListRow'];

/** Paste, look at every row, then send those that are right. */
export default function CheckInvitationList() {
  const { t } = useTranslation('partnerships');
  const form = useForm({ defaultValues: { text: '' } });
  const check = api.useMutation('post', '/api/partners/invitation-list');
  return (
    <InviteFrame>
      {check.data ? <CheckedList rows={check.data.rows} back={check.reset} /> : (
        <Card>
          <Form form={form} submit={t('invite.check')} pending={check.isPending} problem={check.error} onSubmit={(body) => check.mutate({ body })}>
            <TextArea name="text" label={t('invite.paste')} hint={t('invite.pasteHint')} rows={10} />
          </Form>
        </Card>
      )}
    </InviteFrame>
  );
}

function CheckedList({ rows, back }: { rows: Row[]; back: () => void }) {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}/partners`;
  const go = useGo();
  const good = rows.filter((row) => !row.problem);
  const bad = rows.length - good.length;
  const form = useForm({ defaultValues: { message: '' } });
  const invite = api.useMutation('post', '/api/partners/invitations', {
    onSuccess: () => {
      toast(t('invite.sent', { count: good.length }));
      go(`${root}?state=Invited`);
    },
  });
  // The list that was pasted stands nowhere but here until it is sent.
  useUnsaved(({ withinPage }) => !withinPage && good.length > 0 && !invite.isPending && !invite.isSuccess);
  const again = <Button look="secondary" onClick={back}>{t('invite.change')}</Button>;
  return (
    <Card title={t('invite.checked')}>
      <div className="stack">
        {bad > 0 && <Banner kind="warning">{t('invite.bad', { count: bad })}</Banner>}
        <Table
          caption={t('invite.checked')} quietCaption rows={rows} rowKey={(row) => String(row.line)}
          columns={[
            { key: 'line', header: t('invite.line'), number: true, cell: (row) => row.line },
            { key: 'name', header: t('invite.organisation'), rowHeader: true, cell: (row) => row.organisationName },
            { key: 'email', header: t('invite.email'), cell: (row) => row.email },
            { key: 'sector', header: t('sector.label'), cell: (row) => t(`sector.${row.sector}`) },
            {
              key: 'problem', header: t('invite.result'), sort: (row) => row.problem,
              cell: (row) => (row.problem ? <><Status kind="off-track">{t('invite.wrong')}</Status> {row.problem}</> : <Status kind="on-track">{t('invite.right')}</Status>),
            },
          ]}
        />
        {good.length === 0 ? again : (
          <Form
            form={form} submit={t('invite.sendCount', { count: good.length })} pending={invite.isPending} problem={invite.error} actions={again}
            onSubmit={({ message }) => invite.mutate({
              body: { invitees: good.map(({ organisationName, email, sector }) => ({ organisationName, email, sector })), message: message || null },
            })}
          >
            <TextArea name="message" label={t('invite.message')} hint={t('invite.messageHint')} optional rows={4} />
          </Form>
        )}
      </div>
    </Card>
  );
}
