import { createBrowserHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { TextField } from './field';
import { Form } from './form';
import { LeaveGuard } from './leave-guard';
import { useForm } from './use-form';
import type { Leaving } from './use-form-unsaved';

beforeAll(() => {
  // jsdom has dialogs, but cannot open them.
  HTMLDialogElement.prototype.showModal = function showModal() { this.open = true; };
  HTMLDialogElement.prototype.close = function close() { this.open = false; };
});

let answer = () => {};

function Editor({ leaving, goOn }: { leaving?: Leaving; goOn?: () => void }) {
  const [pending, setPending] = useState(false);
  const form = useForm({ defaultValues: { name: '' } });
  const save = async () => {
    setPending(true);
    await new Promise<void>((answered) => { answer = answered; });
    goOn?.();
    setPending(false);
  };
  return <Form form={form} leaving={leaving} submit="Save" pending={pending} onSubmit={save}><TextField name="name" label="Name" /></Form>;
}

let destroy = () => {};
afterEach(() => destroy());

async function open(props: { leaving?: Leaving; goesOn?: boolean } = {}) {
  history.pushState({}, '', '/edit');
  const browser = createBrowserHistory();
  destroy = browser.destroy;
  const root = createRootRoute({ component: () => <><Outlet /><LeaveGuard /></> });
  const goOn = props.goesOn ? () => router.history.push('/list') : undefined;
  const edit = createRoute({ getParentRoute: () => root, path: '/edit', component: () => <Editor leaving={props.leaving} goOn={goOn} /> });
  const list = createRoute({ getParentRoute: () => root, path: '/list', component: () => <p>The list</p> });
  const router = createRouter({ routeTree: root.addChildren([edit, list]), history: browser });
  render(<RouterProvider router={router} />);
  await screen.findByLabelText('Name');
  return (to: string) => act(async () => router.history.push(to));
}

const save = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Please wait');
  await act(async () => answer());
};

const type = () => userEvent.type(screen.getByLabelText('Name'), 'Typed at length');

const closing = () => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

test('what was typed is not left without being asked', async () => {
  const go = await open();
  await type();

  await go('/list');
  await userEvent.click(await screen.findByRole('button', { name: 'Stay' }));
  expect(screen.getByLabelText('Name')).toHaveValue('Typed at length');

  await go('/list');
  await userEvent.click(await screen.findByRole('button', { name: 'Leave and lose it' }));
  expect(await screen.findByText('The list')).toBeVisible();
});

test('a form in which nothing was typed is left freely', async () => {
  const go = await open();

  await go('/list');

  expect(await screen.findByText('The list')).toBeVisible();
});

test('what was saved is left freely, until something is typed again', async () => {
  const go = await open();
  await type();
  await save();
  await userEvent.type(screen.getByLabelText('Name'), ' and more');
  await go('/list');
  await userEvent.click(await screen.findByRole('button', { name: 'Stay' }));

  await save();
  await go('/list');

  expect(await screen.findByText('The list')).toBeVisible();
});

test('a save goes on to its page without a question', async () => {
  await open({ goesOn: true });
  await type();

  await save();

  expect(await screen.findByText('The list')).toBeVisible();
});

test('within its page a form of steps asks nothing, any other asks', async () => {
  const go = await open({ leaving: 'steps' });
  await type();

  await go('/edit?step=2');
  expect(screen.queryByRole('button', { name: 'Stay' })).toBeNull();
  await go('/list');

  expect(await screen.findByRole('button', { name: 'Stay' })).toBeVisible();
});

test('a filter asks nothing', async () => {
  const go = await open({ leaving: 'free' });
  await type();

  await go('/list');

  expect(await screen.findByText('The list')).toBeVisible();
});

test('the browser asks before the page is closed, and keeps nothing of it', async () => {
  await open();
  expect(closing()).toBe(false);

  await type();

  expect(closing()).toBe(true);
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('Typed at length');
});
