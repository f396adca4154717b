import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { TextField } from './field';
import { PasswordField } from './password-field';
import { PlainForm } from './plain-form';

const form = (send: (values: Record<string, string>) => Promise<{ data?: string; error?: unknown }>, done = vi.fn()) => {
  render(
    <PlainForm names={['email', 'password']} submit="Sign in" send={send} done={done}>
      <TextField name="email" type="email" label="E-mail" />
      <PasswordField name="password" label="Password" autoComplete="current-password" />
    </PlainForm>,
  );
  return done;
};

const signIn = async () => {
  await userEvent.type(screen.getByLabelText('E-mail'), 'a@example.org');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
};

test('what was typed is sent, and what came back is handed on', async () => {
  const done = form(async () => ({ data: 'welcome' }));

  await signIn();

  await vi.waitFor(() => expect(done).toHaveBeenCalledWith('welcome', { email: 'a@example.org', password: '' }));
});

test('a refusal stands by its field, and what was typed remains', async () => {
  const done = form(async () => ({ error: { status: 400, title: 'Refused', type: 'x', errors: { Password: ['Enter your password.'] } } }));

  await signIn();

  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('Error: Enter your password.');
  expect(screen.getByLabelText('E-mail')).toHaveValue('a@example.org');
  expect(done).not.toHaveBeenCalled();
});

test('a password can be looked at', async () => {
  form(async () => ({}));

  await userEvent.click(screen.getByRole('button', { name: 'Show password' }));

  expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text');
});
