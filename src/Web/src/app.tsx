import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { isDoor } from './features/access/door';
import { queryClient } from './lib/api';
import { NavigationContext } from './lib/navigation';
import { ProofAsked } from './proof-asked';
import { router } from './routes';

const go = (href: string) => {
  const { pathname } = new URL(href, location.origin);
  if (isDoor(pathname)) location.assign(href);
  else router.history.push(href);
};

/** The product for someone who is signed in. */
export async function start() {
  await router.load();
  return (
    <QueryClientProvider client={queryClient}>
      <NavigationContext value={go}>
        <RouterProvider router={router} />
        <ProofAsked />
      </NavigationContext>
    </QueryClientProvider>
  );
}
