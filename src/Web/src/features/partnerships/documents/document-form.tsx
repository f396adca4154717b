import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { DateField } from '../../../ui/date-field';
import { TextField } from '../../../ui/field';
import { FileField } from '../../../ui/file-field';
import { Form } from '../../../ui/form';
import { SelectField } from '../../../ui/select-field';
import { useForm } from '../../../ui/use-form';

type Kind = components['schemas']['DocumentKind'];

const kinds = ['Insurance', 'Policy', 'Accounts', 'Certificate'] as const satisfies Kind[];

export interface DocumentValues {
  kind: Kind;
  name: string;
  issuedOn: string | null;
  expiresOn: string | null;
  partnershipIds: string[];
  file: FileList | null;
}

interface Props {
  values: Omit<DocumentValues, 'file'>;
  submit: string;
  /** Sends the parts; gives what went wrong, or nothing. */
  send: (parts: FormData) => Promise<unknown>;
  actions?: ReactNode;
  children?: ReactNode;
}

/** What a document is, and its file. `children` are further fields. */
export function DocumentForm({ values, submit, send, actions, children }: Props) {
  const { t } = useTranslation('documents');
  const [state, setState] = useState<{ pending: boolean; problem?: unknown }>({ pending: false });
  const form = useForm<DocumentValues>({ defaultValues: { ...values, file: null } });

  const onSubmit = async (filled: DocumentValues) => {
    setState({ pending: true });
    setState({ pending: false, problem: await send(partsOf(filled)) });
  };

  return (
    <Form form={form} submit={submit} pending={state.pending} problem={state.problem} onSubmit={(filled) => void onSubmit(filled)} actions={actions}>
      <SelectField name="kind" label={t('kindLabel')} options={kinds.map((value) => ({ value, text: t(`kind.${value}`) }))} />
      <TextField name="name" label={t('name')} hint={t('nameHint')} />
      <DateField name="issuedOn" label={t('issuedOn')} />
      <DateField name="expiresOn" label={t('expiresOn')} hint={t('expiresOnHint')} optional />
      <FileField name="file" label={t('file')} hint={t('fileHint')} accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg" />
      {children}
    </Form>
  );
}

function partsOf({ file, partnershipIds, ...words }: DocumentValues): FormData {
  const parts = new FormData();
  for (const [name, value] of Object.entries(words)) if (value) parts.append(name, value);
  for (const id of partnershipIds) parts.append('partnershipIds', id);
  const chosen = file?.[0];
  if (chosen) parts.append('file', chosen);
  return parts;
}
