import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence } from '../../../lib/problem';
import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy-button';
import { PageHeader } from '../../../ui/page-header';
import { MessageDocument } from './message-document';
import { messageSections, messageText, type Message } from './message-sections';

interface Props {
  message: Message;
  /** Has the server print it. */
  print: () => Promise<{ data?: unknown; error?: unknown }>;
  back: { href: string; text: string };
}

function keep(content: BlobPart, type: string, name: string) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** What came of a referral, to read, to copy, and as files for another record. */
export function MessageBack({ message, print, back }: Props) {
  const { t } = useTranslation('messages');
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const title = t('title', { reference: message.reference });
  const pdf = async () => {
    setMaking(true);
    setProblem(undefined);
    const { data, error } = await print();
    setMaking(false);
    if (error) setProblem(error);
    else keep(data as Blob, 'application/pdf', t('file', { kind: 'pdf' }));
  };
  return (
    <>
      <PageHeader
        title={title} lead={t('lead')} back={back}
        actions={<>
          <Button look="secondary" pending={making} onClick={() => void pdf()}>{t('pdf')}</Button>
          <Button look="secondary" onClick={() => keep(JSON.stringify(message, null, 2), 'application/json', t('file', { kind: 'json' }))}>{t('json')}</Button>
          <CopyButton text={messageText(title, message.consentToShare.isKeptFromPerson ? `${t('kept')}: ${t('keptWords')}` : '', messageSections(message, t))}>{t('copy')}</CopyButton>
        </>}
      />
      {problem ? <p className="field-error" role="alert">{sentence(problem)}</p> : null}
      <MessageDocument message={message} />
    </>
  );
}
