import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { TextField } from '../../../ui/field';
import { PageHeader } from '../../../ui/page-header';
import { PlainForm } from '../../../ui/plain-form';
import { Failed, Loading } from '../../../ui/states';
import { openCard } from './card-calls';

type Opened = components['schemas']['OpenCardResponse'];

interface Props {
  /** Of the picture on the card; empty where the code and the PIN are to be typed. */
  secret: string;
  /** The page was open and has closed. */
  isOver: boolean;
  opened: (data: Opened) => void;
}

/** Code and PIN, or straight in by the picture. */
export function CardDoor({ secret, isOver, opened }: Props) {
  const { t } = useTranslation('cards');
  const [problem, setProblem] = useState<unknown>();
  const [isTrying, setTrying] = useState(secret !== '');

  useEffect(() => {
    if (!secret) return undefined;
    let isGone = false;
    void openCard('', '', secret).then(({ data, error }) => {
      if (isGone) return;
      setTrying(false);
      if (data) opened(data);
      else setProblem(error);
    });
    return () => { isGone = true; };
  }, [secret, opened]);

  return (
    <>
      <PageHeader title={t('door.title')} lead={t('door.lead')} step="door" />
      {isOver && <Banner title={t('door.over')}>{t('door.overWords')}</Banner>}
      {problem ? <Failed problem={problem} /> : null}
      {isTrying ? <Loading /> : (
        <Card>
          <PlainForm
            names={['code', 'pin']} submit={t('door.submit')} done={(data?: Opened) => data && opened(data)}
            send={({ code, pin }) => openCard(code, pin, '')}
          >
            <TextField name="code" label={t('door.code')} hint={t('door.codeHint')} autoComplete="off" autoCapitalize="characters" spellCheck={false} width="short" />
            <TextField name="pin" label={t('door.pin')} hint={t('door.pinHint')} autoComplete="off" inputMode="numeric" spellCheck={false} width="short" />
          </PlainForm>
        </Card>
      )}
      <p>{t('door.help')}</p>
    </>
  );
}
