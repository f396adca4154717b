import { render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sessionBegan, sessionEnded, signingOut, toSignIn } from './session-end';
import { useUnsaved } from './unsaved';

beforeEach(() => history.pushState({}, '', '/p/northmoor/measures?order=Name'));
afterEach(() => vi.useRealTimers());

const back = `next=${encodeURIComponent('/p/northmoor/measures?order=Name')}`;

test('whoever was never signed in is asked to, and comes back', () => {
  const go = vi.fn();

  toSignIn(go);

  expect(go).toHaveBeenCalledWith(`/sign-in?${back}`);
});

test('whoever was signed in learns that the session has ended', () => {
  vi.useFakeTimers();
  const go = vi.fn();
  sessionBegan();

  sessionEnded(go);
  vi.runAllTimers();

  expect(go).toHaveBeenCalledWith(`/sign-in?ended=1&${back}`);
});

test('what was typed is not left for it', () => {
  vi.useFakeTimers();
  const go = vi.fn();
  const Typed = () => { useUnsaved(() => true); return null; };
  render(<Typed />);

  sessionEnded(go);
  vi.runAllTimers();

  expect(go).not.toHaveBeenCalled();
});

test('whoever signs out is not told that the session has ended', () => {
  vi.useFakeTimers();
  const go = vi.fn();

  signingOut();
  sessionEnded(go);
  vi.runAllTimers();

  expect(go).not.toHaveBeenCalled();
});
