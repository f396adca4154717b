import { createContext, useContext } from 'react';
import type { FieldValues, UseFormRegister } from 'react-hook-form';

/** How a form binds its inputs by name: react-hook-form in `Form`, the browser alone in `PlainForm`. */
export const FormBindingContext = createContext<UseFormRegister<FieldValues> | null>(null);

export function useRegister(): UseFormRegister<FieldValues> {
  const register = useContext(FormBindingContext);
  if (!register) throw new Error('A field stands inside a Form or a PlainForm.');
  return register;
}
