import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { FieldValues, UseFormRegister } from 'react-hook-form';
import { Button } from './button';
import { ErrorSummary } from './error-summary';
import { FormBindingContext } from './form-binding';
import { FormErrorsContext, formEntries } from './form-errors';
import { useOnce } from './use-once';

type Values<N extends string> = Record<N, string>;

interface Props<N extends string, T> {
  /** The names of the fields, all of them text. */
  names: readonly N[];
  /** `client.POST(…)`: answers data or an error. */
  send: (values: Values<N>) => Promise<{ data?: T; error?: unknown }>;
  done: (data: T | undefined, values: Values<N>) => void;
  submit: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

// The browser keeps the values.
const register = ((name: string) => ({ name })) as unknown as UseFormRegister<FieldValues>;

/** A small form of text fields for the pages before sign-in, where react-hook-form would weigh more than the page. */
export function PlainForm<N extends string, T>({ names, send, done, submit, actions, children }: Props<N, T>) {
  const formId = useId();
  const [pending, setPending] = useState(false);
  const once = useOnce();
  const [refused, setRefused] = useState<{ problem: unknown }>();
  const fields = Object.fromEntries(names.map((name) => [name, '']));

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    const data = new FormData(event.currentTarget);
    const values = Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? '')])) as Values<N>;
    setPending(true);
    setRefused(undefined);
    const answer = await send(values);
    setPending(false);
    if (answer.error) setRefused({ problem: answer.error });
    else done(answer.data, values);
  };

  const press = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!pending) void once(() => onSubmit(event));
  };

  return (
    <FormBindingContext value={register}>
      <FormErrorsContext value={{ formId, entries: formEntries(refused?.problem, {}, fields) }}>
        <form className="form" noValidate onSubmit={press}>
          <ErrorSummary attempt={refused} />
          {children}
          <div className="form-actions">
            <Button type="submit" pending={pending}>{submit}</Button>
            {actions}
          </div>
        </form>
      </FormErrorsContext>
    </FormBindingContext>
  );
}
