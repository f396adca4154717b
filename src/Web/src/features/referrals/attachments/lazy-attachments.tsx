import { type ComponentProps, type ComponentType, lazy, Suspense } from 'react';
import { i18n } from '../../../lib/i18n';
import { Loading } from '../../../ui/states';

// A chunk of its own with its words: the pages that it stands on are to be there first.
const load = async () => (await Promise.all([import('./attachments'), i18n.loadNamespaces(['attachments', 'hub'])]))[0];

const laidAside = <P extends object>(pick: (module: Awaited<ReturnType<typeof load>>) => ComponentType<P>) => {
  const Panel = lazy(async () => ({ default: pick(await load()) }));
  return function LaidAside(props: ComponentProps<typeof Panel>) {
    return <Suspense fallback={<Loading />}><Panel {...props} /></Suspense>;
  };
};

export const LazyAttachments = laidAside((module) => module.Attachments);

export const LazyReceivedAttachments = laidAside((module) => module.ReceivedAttachments);

export const LazySignedForm = laidAside((module) => module.SignedForm);
