import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { sentence } from '../../../lib/problem';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { Empty } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { Table } from '../../../ui/table';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Asked = components['schemas']['GetAccessRequestResponse'];
type Text = components['schemas']['GetAccessRequestTextToRead'];

const asIs = ({ key, mark }: Text) => ({ key, mark, isStruckOut: false, passages: [] as string[] });

/** Every text that somebody wrote is read once more: it may say something of somebody else. */
export function ReadTexts({ asked }: { asked: Asked }) {
  const { t } = useTranslation('records');
  const [words, setWords] = useState<Text>();
  const decide = api.useMutation('post', '/api/access-requests/{accessRequestId}/texts');
  const unread = asked.texts.filter(({ decision }) => !decision);
  const send = (texts: { key: string; mark: string; isStruckOut: boolean; passages: string[] }[], done?: () => void) => decide.mutate(
    { params: { path: { accessRequestId: asked.accessRequestId } }, body: { version: asked.version, texts } },
    { onSuccess: () => { done?.(); toast(t('texts.toast')); } },
  );
  return (
    <Card title={t('texts.title')} lead={t('texts.lead')}>
      {unread.length > 1 && (
        <div className="form-actions">
          <ConfirmButton
            small title={t('texts.rest', { count: unread.length })} question={<p>{t('texts.restQuestion')}</p>} confirm={t('texts.restConfirm')} pending={decide.isPending} problem={decide.error}
            onConfirm={(done) => send(unread.slice(0, 500).map(asIs), done)}
          >
            {t('texts.rest', { count: unread.length })}
          </ConfirmButton>
        </div>
      )}
      {decide.error && !words ? <p className="field-error" role="alert">{sentence(decide.error)}</p> : null}
      <Table
        caption={t('texts.title')} quietCaption rows={asked.texts} rowKey={({ key }) => key} count={t('texts.count', { count: asked.texts.length, unread: unread.length })}
        columns={[
          { key: 'what', header: t('texts.what'), rowHeader: true, cell: (text) => <>{t(`texts.kinds.${text.kind}`)}, {text.reference}</> },
          { key: 'text', header: t('texts.text'), cell: (text) => <p className="prose">{text.decision ? text.decision.willRead : text.text}</p> },
          { key: 'state', header: t('texts.state'), cell: (text) => <Status kind={text.decision ? 'complete' : 'not-started'}>{t(!text.decision ? 'texts.unread' : text.decision.isStruckOut ? 'texts.struck' : text.decision.passages.length > 0 ? 'texts.partly' : 'texts.kept')}</Status> },
          {
            key: 'act', header: t('texts.act'),
            cell: (text) => (
              <div className="form-actions">
                <Button small look="secondary" pending={decide.isPending} onClick={() => send([asIs(text)])}>{t('texts.keep')}</Button>
                <Button small look="secondary" onClick={() => setWords(text)}>{t('texts.words')}</Button>
                <Button small look="secondary" pending={decide.isPending} onClick={() => send([{ ...asIs(text), isStruckOut: true }])}>{t('texts.strike')}</Button>
              </div>
            ),
          },
        ]}
        empty={<Empty title={t('texts.none')}><p>{t('texts.noneWords')}</p></Empty>}
      />
      <Dialog open={words !== undefined} title={t('texts.wordsTitle')} onClose={() => setWords(undefined)}>
        {words && <Words key={words.key} text={words} pending={decide.isPending} problem={decide.error} send={(passages) => send([{ ...asIs(words), passages }], () => setWords(undefined))} />}
      </Dialog>
    </Card>
  );
}

function Words({ text, pending, problem, send }: { text: Text; pending: boolean; problem: unknown; send: (passages: string[]) => void }) {
  const { t } = useTranslation('records');
  const form = useForm({ defaultValues: { passages: text.decision?.passages.join('\n') ?? '' } });
  return (
    <Form
      form={form} submit={t('texts.wordsSubmit')} pending={pending} problem={problem}
      onSubmit={({ passages }) => {
        const lines = passages.split('\n').map((line) => line.trim()).filter(Boolean);
        const missing = lines.find((line) => !text.text.toLowerCase().includes(line.toLowerCase()));
        if (lines.length === 0) return form.setError('passages', { message: t('texts.wordsMissing') });
        if (missing) return form.setError('passages', { message: t('texts.wordsWrong', { words: missing }) });
        send(lines);
      }}
    >
      <p className="prose">{text.text}</p>
      <TextArea name="passages" label={t('texts.wordsLabel')} hint={t('texts.wordsHint')} rows={4} />
    </Form>
  );
}
