import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { dateOf } from '../../lib/format';
import { reads } from '../../lib/live';
import { hasPasskeys } from '../../lib/passkeys';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { Table } from '../../ui/table';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { AddPasskey } from './add-passkey';
import './people.css';

type Passkey = components['schemas']['GetSecondStepsPasskey'];

const refresh = () => queryClient.invalidateQueries({ predicate: reads('/api/account') });

export function Passkeys({ passkeys, shown }: { passkeys: Passkey[]; shown: (codes: string[]) => void }) {
  const { t } = useTranslation('access');
  return (
    <Card title={t('secondStep.passkeys.title')} lead={t('secondStep.passkeys.lead')}>
      <Table
        caption={t('secondStep.passkeys.title')} quietCaption count={false} rows={passkeys} rowKey={({ passkeyId }) => passkeyId}
        columns={[
          { key: 'name', header: t('secondStep.passkeys.name'), rowHeader: true, cell: ({ name }) => name },
          { key: 'since', header: t('secondStep.passkeys.since'), cell: ({ createdAt }) => dateOf(createdAt) },
          { key: 'change', header: t('people.change'), cell: (passkey) => <Actions passkey={passkey} /> },
        ]}
        empty={<p>{t('secondStep.passkeys.none')}</p>}
      />
      {hasPasskeys() ? <AddPasskey shown={shown} /> : <p>{t('secondStep.passkeys.unknown')}</p>}
    </Card>
  );
}

function Actions({ passkey: { passkeyId, name } }: { passkey: Passkey }) {
  const { t } = useTranslation('access');
  const [renaming, setRenaming] = useState(false);
  const close = () => setRenaming(false);
  const remove = api.useMutation('delete', '/api/account/passkeys/{passkeyId}', {
    onSuccess: () => {
      toast(t('secondStep.passkeys.removed', { name }));
      return refresh();
    },
  });
  return (
    <div className="row-actions">
      <Button look="plain" small onClick={() => setRenaming(true)}>
        {t('secondStep.passkeys.rename')}<span className="visually-hidden"> {name}</span>
      </Button>
      <Dialog open={renaming} title={t('secondStep.passkeys.renameTitle', { name })} onClose={close}><Rename passkeyId={passkeyId} name={name} close={close} /></Dialog>
      <ConfirmButton
        look="plain" small danger title={t('secondStep.passkeys.removeTitle', { name })} confirm={t('secondStep.passkeys.remove')}
        question={<p>{t('secondStep.passkeys.removeQuestion')}</p>} pending={remove.isPending} problem={remove.error}
        onConfirm={(done) => remove.mutate({ params: { path: { passkeyId } } }, { onSuccess: done })}
      >
        {t('secondStep.passkeys.remove')}<span className="visually-hidden"> {name}</span>
      </ConfirmButton>
    </div>
  );
}

function Rename({ passkeyId, name, close }: { passkeyId: string; name: string; close: () => void }) {
  const { t } = useTranslation('access');
  const form = useForm({ defaultValues: { name } });
  const rename = api.useMutation('put', '/api/account/passkeys/{passkeyId}', {
    onSuccess: (_, { body }) => {
      toast(t('secondStep.passkeys.renamed', { name: body.name }));
      close();
      return refresh();
    },
  });
  return (
    <Form
      form={form} submit={t('secondStep.passkeys.save')} pending={rename.isPending} problem={rename.error}
      onSubmit={(body) => rename.mutate({ params: { path: { passkeyId } }, body })}
    >
      <TextField name="name" label={t('secondStep.passkeys.name')} />
    </Form>
  );
}
