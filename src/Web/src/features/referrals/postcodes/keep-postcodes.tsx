import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../lib/client';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { DateField } from '../../../ui/date-field';
import { TextField } from '../../../ui/field';
import { FileField } from '../../../ui/file-field';
import { Form } from '../../../ui/form';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { Tried } from './tried';

interface Props {
  version: number;
  source: string;
  publishedOn: string | null;
  kept: () => unknown;
}

interface Values {
  source: string;
  publishedOn: string | null;
  file: FileList | null;
  text: string;
}

interface Looked {
  parts: FormData;
  found: components['schemas']['TryPostcodesResponse'];
}

/** A table of postcodes, uploaded or pasted: first looked through, then kept in place of the one before. */
export function KeepPostcodes({ version, source, publishedOn, kept }: Props) {
  const { t } = useTranslation('postcodes');
  const form = useForm<Values>({ defaultValues: { source, publishedOn, file: null, text: '' } });
  const [state, setState] = useState<{ pending: boolean; problem?: unknown }>({ pending: false });
  const [looked, setLooked] = useState<Looked>();

  const look = async (values: Values) => {
    setState({ pending: true });
    setLooked(undefined);
    const parts = partsOf(version, values);
    const { data, error } = await client.POST('/api/postcodes/trial', { body: parts as never, bodySerializer: () => parts });
    setState({ pending: false, problem: error });
    if (data) setLooked({ parts, found: data });
  };

  const keep = async ({ parts }: Looked, done: () => void) => {
    setState({ pending: true });
    parts.set('source', form.getValues('source'));
    parts.set('publishedOn', form.getValues('publishedOn') ?? '');
    const { data, error } = await client.PUT('/api/postcodes', { body: parts as never, bodySerializer: () => parts });
    setState({ pending: false, problem: error });
    done();
    setLooked(undefined);
    if (!data) return;
    form.reset();
    toast(t('toast', { count: data.postcodes }));
    void kept();
  };

  return (
    <Card title={t(version > 0 ? 'replace' : 'add')}>
      <div className="stack">
        <Form form={form} submit={t('try')} pending={state.pending} problem={state.problem} onSubmit={look}>
          <TextField name="source" label={t('sourceLabel')} hint={t('sourceHint')} />
          <DateField name="publishedOn" label={t('publishedOn')} />
          <FileField name="file" label={t('file')} hint={t('fileHint')} accept=".csv,.txt,.tsv,text/csv" />
          <TextArea name="text" label={t('text')} hint={t('textHint')} rows={6} optional />
        </Form>
        {looked && (
          <Tried found={looked.found}>
            <ConfirmButton title={t('keepQuestion')} question={<p>{t('keepWords')}</p>} confirm={t('keep')} pending={state.pending} onConfirm={(done) => void keep(looked, done)}>
              {t('keep')}
            </ConfirmButton>
          </Tried>
        )}
      </div>
    </Card>
  );
}

// What is pasted goes the way of a file, so that the server reads one kind of table.
function partsOf(version: number, { source, publishedOn, file, text }: Values): FormData {
  const parts = new FormData();
  parts.append('version', String(version));
  parts.append('source', source);
  parts.append('publishedOn', publishedOn ?? '');
  const chosen = file?.[0] ?? (text.trim() ? new File([text], 'pasted.csv', { type: 'text/csv' }) : undefined);
  if (chosen) parts.append('file', chosen);
  return parts;
}
