import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { TextField } from '../../../ui/field';
import { PageHeader } from '../../../ui/page-header';
import { PlainForm } from '../../../ui/plain-form';
import { Loading } from '../../../ui/states';
import { StopLink } from '../stop-link';
import { unlock } from './unlocked';
import { hasVault, isWeak, makeVault, openVault, triesAllowed, type Vault, wipeOwn } from './vault';

const shortest = 6;

interface Props {
  ownerId: string;
  slug: string;
  /** Goes on with what the PIN was asked for. */
  onOpen?: (vault: Vault) => unknown;
}

const wrong = (field: string, sentence: string) => ({ error: { type: 'about:blank', title: sentence, status: 400, errors: { [field]: [sentence] } } });

/** Before anything of a form is kept or shown: the PIN that locks it. It is stored nowhere. */
export function PinForm({ ownerId, slug, onOpen }: Props) {
  const { t } = useTranslation('doorstep');
  const has = useQuery({ queryKey: ['doorstep', 'vault', ownerId], queryFn: () => hasVault(ownerId), staleTime: 0, gcTime: 0 });
  const [wiped, setWiped] = useState(false);
  const opened = (vault: Vault | undefined) => {
    if (!vault) return;
    unlock(vault);
    void onOpen?.(vault);
  };
  const gone = () => {
    setWiped(true);
    void has.refetch();
  };
  if (has.data === undefined) return <Loading />;
  return (
    <>
      <PageHeader title={t(has.data ? 'pin.enterTitle' : 'pin.chooseTitle')} step={has.data ? 'pin' : 'new-pin'} actions={<StopLink />} />
      {wiped && <div role="alert"><Banner kind="warning" title={t('pin.wipedTitle')}>{t('pin.wiped')}</Banner></div>}
      <Card narrow>
        {has.data
          ? <EnterPin ownerId={ownerId} onOpen={opened} onGone={gone} />
          : <ChoosePin ownerId={ownerId} slug={slug} onOpen={opened} />}
      </Card>
    </>
  );
}

const pinInput = { type: 'password', inputMode: 'numeric', autoComplete: 'off', maxLength: 12, width: 'short' } as const;

function ChoosePin({ ownerId, slug, onOpen }: { ownerId: string; slug: string; onOpen: (vault: Vault | undefined) => void }) {
  const { t } = useTranslation('doorstep');
  const send = async ({ pin, again }: Record<'pin' | 'again', string>) => {
    if (!/^\d+$/.test(pin) || pin.length < shortest) return wrong('pin', t('pin.tooShort', { count: shortest }));
    if (isWeak(pin)) return wrong('pin', t('pin.weak'));
    if (pin !== again) return wrong('again', t('pin.differ'));
    return { data: await makeVault(ownerId, slug, pin) };
  };
  return (
    <PlainForm names={['pin', 'again']} send={send} done={onOpen} submit={t('pin.choose')}>
      <div className="prose">
        <p>{t('pin.why')}</p>
        <ul>{['forgotten', 'tries', 'days'].map((line) => <li key={line}>{t(`pin.lines.${line}`, { count: triesAllowed })}</li>)}</ul>
      </div>
      <TextField name="pin" label={t('pin.new')} hint={t('pin.hint', { count: shortest })} {...pinInput} />
      <TextField name="again" label={t('pin.again')} {...pinInput} />
    </PlainForm>
  );
}

function EnterPin({ ownerId, onOpen, onGone }: { ownerId: string; onOpen: (vault: Vault | undefined) => void; onGone: () => void }) {
  const { t } = useTranslation('doorstep');
  const send = async ({ pin }: Record<'pin', string>) => {
    if (!pin) return wrong('pin', t('pin.missing'));
    const opened = await openVault(ownerId, pin);
    if ('key' in opened) return { data: opened };
    if (opened.triesLeft === 0) onGone();
    return wrong('pin', opened.triesLeft === 0 ? t('pin.wiped') : t('pin.wrong', { count: opened.triesLeft }));
  };
  return (
    <div className="stack">
      <PlainForm names={['pin']} send={send} done={onOpen} submit={t('pin.open')}>
        <p>{t('pin.enterLead', { count: triesAllowed })}</p>
        <TextField name="pin" label={t('pin.label')} {...pinInput} />
      </PlainForm>
      <ConfirmButton
        look="plain" danger title={t('pin.forgottenTitle')} question={t('pin.forgottenWords')} confirm={t('pin.forgottenConfirm')}
        onConfirm={(done) => wipeOwn(ownerId).then(done).then(onGone)}
      >
        {t('pin.forgotten')}
      </ConfirmButton>
    </div>
  );
}
