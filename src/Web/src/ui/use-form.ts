import { type FieldValues, type UseFormProps, useForm as useHookForm } from 'react-hook-form';

/** A form that is checked when it is sent. `defaultValues` names every field. */
export function useForm<T extends FieldValues>(options: UseFormProps<T> & Required<Pick<UseFormProps<T>, 'defaultValues'>>) {
  return useHookForm<T>({ mode: 'onSubmit', reValidateMode: 'onSubmit', shouldFocusError: false, ...options });
}
