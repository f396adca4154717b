import { type FormEvent, type ReactNode, useId, useMemo } from 'react';
import { type FieldValues, FormProvider, type UseFormRegister, type UseFormReturn } from 'react-hook-form';
import { asProblem } from '../lib/problem';
import { Button, type Look } from './button';
import { ErrorSummary } from './error-summary';
import { FormBindingContext } from './form-binding';
import { FormErrorsContext, formEntries } from './form-errors';
import { type Leaving, useFormUnsaved } from './use-form-unsaved';
import { useOnce } from './use-once';

interface Props<T extends FieldValues> {
  form: UseFormReturn<T>;
  /** Where it answers a promise, a second press waits for that too. */
  onSubmit: (values: T) => unknown;
  /** The words on the button. */
  submit: ReactNode;
  look?: Look;
  /** `mutation.isPending`: the button waits, and a second press does nothing. */
  pending?: boolean;
  /** `mutation.error`: its sentences stand by the fields they name, and in the summary. */
  problem?: unknown;
  /** Further links or buttons beside the first. */
  actions?: ReactNode;
  label?: string;
  leaving?: Leaving;
  className?: string;
  children?: ReactNode;
}

export function Form<T extends FieldValues>(props: Props<T>) {
  const { form, onSubmit, submit, look, pending = false, problem, actions, label, leaving = 'asks', className = '', children } = props;
  const formId = useId();
  useFormUnsaved(form, { leaving, pending, problem });
  const { errors, submitCount } = form.formState;
  const entries = formEntries(problem, errors, form.getValues());
  const attempt = useMemo(() => ({ problem, submitCount }), [problem, submitCount]);

  const once = useOnce();

  const send = (event: FormEvent) => {
    event.stopPropagation();
    event.preventDefault();
    if (!pending) void once(() => form.handleSubmit(onSubmit)(event));
  };

  return (
    <FormProvider {...form}>
      <FormBindingContext value={form.register as UseFormRegister<FieldValues>}>
        <FormErrorsContext value={{ formId, entries }}>
          <form className={`form ${className}`} noValidate onSubmit={send} aria-label={label}>
            <ErrorSummary attempt={attempt} isSignedOut={Boolean(problem) && asProblem(problem).status === 401} />
            {children}
            <div className="form-actions">
              <Button type="submit" look={look} pending={pending}>{submit}</Button>
              {actions}
            </div>
          </form>
        </FormErrorsContext>
      </FormBindingContext>
    </FormProvider>
  );
}
