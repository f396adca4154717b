import type { ComponentType } from 'react';

/** The pages before sign-in. They call `client`, not `api`, and have neither router nor query cache. */
export const doorPages: Record<string, () => Promise<{ default: ComponentType }>> = {
  '/': () => import('./landing-page'),
  '/sign-in': () => import('./sign-in'),
  '/sign-in/connect': () => import('./sign-in'),
  '/signed-in': () => import('./signed-in'),
  '/sign-in/code': () => import('./sign-in-code'),
  '/sign-up': () => import('./sign-up'),
  '/prove-email': () => import('./prove-email'),
  '/forgotten-password': () => import('./forgotten-password'),
  '/reset-password': () => import('./reset-password'),
  '/change-email': () => import('./change-email'),
  '/undo-email-change': () => import('./undo-email-change'),
  '/invitation': () => import('./invitation'),
  '/first-operator': () => import('./first-operator'),
};

export const isDoor = (pathname: string) => pathname in doorPages;
