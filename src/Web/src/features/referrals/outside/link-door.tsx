import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { sentence } from '../../../lib/problem';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { TextField } from '../../../ui/field';
import { PageHeader } from '../../../ui/page-header';
import { PlainForm } from '../../../ui/plain-form';
import { Failed, Loading } from '../../../ui/states';
import { askForCode, enterLink, openLink } from './link-calls';
import type { Entered } from './outside-link';

interface Props {
  secret: string;
  /** The page was open and has closed. */
  isOver: boolean;
  entered: (data: Entered, name: string) => void;
}

/** The link is in hand; the code comes by another way. */
export function LinkDoor({ secret, isOver, entered }: Props) {
  const { t } = useTranslation('links');
  const [problem, setProblem] = useState<unknown>();
  const [opened, setOpened] = useState<components['schemas']['OpenLinkResponse']>();

  useEffect(() => {
    if (!secret) return undefined;
    let isGone = false;
    void openLink(secret).then(({ data, error }) => {
      if (isGone) return;
      if (data) setOpened(data);
      else setProblem(error);
    });
    return () => { isGone = true; };
  }, [secret]);

  return (
    <>
      <PageHeader title={t('door.title')} lead={t('door.lead')} step="door" />
      {isOver && <Banner title={t('door.over')}>{t('door.overWords')}</Banner>}
      {!secret && <Banner kind="warning" title={t('door.noLink')}>{t('door.noLinkWords')}</Banner>}
      {problem ? <Failed problem={problem} /> : null}
      {secret && !problem && !opened && <Loading />}
      {opened && (
        <>
          <Card title={t('door.first')}><GetCode secret={secret} opened={opened} /></Card>
          <Card title={t('door.second')}>
            <PlainForm
              names={['code', 'name']} submit={t('door.submit')} done={(data: Entered | undefined, { name }) => data && entered(data, name)}
              send={({ code, name }) => enterLink(secret, code, name)}
            >
              <TextField name="code" label={t('door.code')} hint={t('door.codeHint')} autoComplete="one-time-code" inputMode="numeric" spellCheck={false} width="short" />
              <TextField name="name" label={t('door.name')} hint={t('door.nameHint')} autoComplete="name" />
            </PlainForm>
          </Card>
        </>
      )}
    </>
  );
}

function GetCode({ secret, opened }: { secret: string; opened: components['schemas']['OpenLinkResponse'] }) {
  const { t } = useTranslation('links');
  const [isPending, setPending] = useState(false);
  const [isSent, setSent] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const ring = opened.hubPhone && <a href={`tel:${opened.hubPhone.replace(/\s/g, '')}`}>{opened.hubPhone}</a>;

  const ask = async () => {
    setPending(true);
    const { error } = await askForCode(secret);
    setPending(false);
    setProblem(error);
    setSent(!error);
  };

  return (
    <div className="stack">
      {opened.phoneEnds
        ? (
          <>
            <p>{t('door.texted', { ends: opened.phoneEnds })}</p>
            {problem ? <p className="field-error" role="alert">{sentence(problem)}</p> : null}
            <div role="status">{isSent && <Banner kind="success">{t('door.sent')}</Banner>}</div>
            <div><Button look="secondary" pending={isPending} onClick={ask}>{t(isSent ? 'door.textAgain' : 'door.text')}</Button></div>
            <p className="hint">{t('door.noPhone')} {ring}</p>
          </>
        )
        : <p>{t('door.ring')} {ring}</p>}
    </div>
  );
}
