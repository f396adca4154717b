import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../lib/client';
import { useTitle } from '../../../lib/title';
import { Failed, Loading } from '../../../ui/states';
import { MessageDocument } from './message-document';
import type { Message } from './message-sections';

/** The page that the printing browser opens: the ticket lets it in once, to this message alone. */
export function PrintedMessage({ ticket }: { ticket: string }) {
  const { t } = useTranslation('messages');
  const [message, setMessage] = useState<Message>();
  const [problem, setProblem] = useState<unknown>();
  const title = message ? t('title', { reference: message.reference }) : t('link');
  useTitle(title);

  useEffect(() => {
    void client.POST('/api/account/printed-messages', { body: { ticket } }).then(({ data, error }) => (data ? setMessage(data) : setProblem(error)));
  }, [ticket]);

  return (
    <main className="printed">
      <h1>{title}</h1>
      {message ? <MessageDocument message={message} /> : problem ? <Failed problem={problem} /> : <Loading />}
    </main>
  );
}
