import { lazy } from 'react';
import { i18n } from '../../lib/i18n';

export const loadLastSteps = async () => {
  const [steps] = await Promise.all([import('./last-steps'), i18n.loadNamespaces('contact')]);
  return steps;
};

export const LastSteps = lazy(loadLastSteps);
