import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { TextArea } from '../../../ui/text-area';
import { useForm } from '../../../ui/use-form';

interface Props {
  children: ReactNode;
  title: string;
  label: string;
  hint: string;
  confirm: string;
  pending: boolean;
  problem: unknown;
  onConfirm: (note: string, done: () => void) => void;
}

/** A button that asks why before it acts. */
export function ReasonButton({ children, title, ...asked }: Props) {
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button look="secondary" small onClick={() => setAsking(true)}>{children}</Button>
      <Dialog open={asking} title={title} onClose={close}><Reason {...asked} close={close} /></Dialog>
    </>
  );
}

function Reason({ label, hint, confirm, pending, problem, onConfirm, close }: Omit<Props, 'children' | 'title'> & { close: () => void }) {
  const form = useForm({ defaultValues: { note: '' } });
  return (
    <Form form={form} submit={confirm} pending={pending} problem={problem} onSubmit={({ note }) => onConfirm(note, close)}>
      <TextArea name="note" label={label} hint={hint} rows={3} />
    </Form>
  );
}
