import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { i18n } from './i18n';

/** A lazy page together with its module's words, fetched side by side. The page is the file's default export. */
export function page(namespace: string | string[], load: () => Promise<{ default: ComponentType }>) {
  return lazyRouteComponent(async () => {
    const [module] = await Promise.all([load(), i18n.loadNamespaces(namespace)]);
    return module;
  });
}
