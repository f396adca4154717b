import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { reads } from '../../lib/live';
import { sentence } from '../../lib/problem';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { CopyButton } from '../../ui/copy-button';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import './second-steps.css';

const refresh = () => queryClient.invalidateQueries({ predicate: reads('/api/account') });

export function Authenticator({ isOn, shown }: { isOn: boolean; shown: (codes: string[]) => void }) {
  const { t } = useTranslation('access');
  const begin = api.useMutation('post', '/api/account/authenticator');
  const remove = api.useMutation('delete', '/api/account/authenticator', {
    onSuccess: () => {
      begin.reset();
      toast(t('secondStep.app.removed'));
      return refresh();
    },
  });

  return (
    <Card title={t('secondStep.app.title')} lead={isOn ? t('secondStep.app.on') : t('secondStep.app.lead')}>
      {isOn && (
        <ConfirmButton
          danger title={t('secondStep.app.removeTitle')} confirm={t('secondStep.app.remove')} question={<p>{t('secondStep.app.removeQuestion')}</p>}
          pending={remove.isPending} problem={remove.error} onConfirm={(done) => remove.mutate({}, { onSuccess: done })}
        >
          {t('secondStep.app.remove')}
        </ConfirmButton>
      )}
      {!isOn && !begin.data && <Button pending={begin.isPending} onClick={() => begin.mutate({})}>{t('secondStep.app.begin')}</Button>}
      {!isOn && begin.error ? <p className="field-error" role="alert">{sentence(begin.error)}</p> : null}
      {!isOn && begin.data && <Confirm begun={begin.data} shown={shown} />}
    </Card>
  );
}

function Confirm({ begun, shown }: { begun: components['schemas']['BeginAuthenticatorResponse']; shown: (codes: string[]) => void }) {
  const { t } = useTranslation('access');
  const { secret, link, picture } = begun;
  const form = useForm({ defaultValues: { code: '' } });
  const confirm = api.useMutation('post', '/api/account/authenticator/confirmation', {
    onSuccess: ({ recoveryCodes }) => {
      if (recoveryCodes.length > 0) shown(recoveryCodes);
      toast(t('secondStep.app.done'));
      return refresh();
    },
  });
  return (
    <Form form={form} submit={t('secondStep.app.confirm')} pending={confirm.isPending} problem={confirm.error} onSubmit={(body) => confirm.mutate({ body })}>
      <p>{t('secondStep.app.scan')}</p>
      <svg className="qr" viewBox={`0 0 ${picture.size} ${picture.size}`} role="img" aria-label={t('secondStep.app.picture')} shapeRendering="crispEdges">
        <path d={picture.path} />
      </svg>
      <p>{t('secondStep.app.type')} <code className="secret">{secret.match(/.{1,4}/g)?.join(' ')}</code></p>
      <p><CopyButton text={secret}>{t('secondStep.app.copy')}</CopyButton> <a href={link}>{t('secondStep.app.open')}</a></p>
      <TextField name="code" label={t('secondStep.app.code')} inputMode="numeric" autoComplete="one-time-code" spellCheck={false} width="short" />
    </Form>
  );
}
