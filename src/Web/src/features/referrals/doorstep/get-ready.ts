import { keepPages } from '../../../lib/installed';
import { prepare } from './kit';

/**
 * While there is signal: fetches what the form needs without it, should it be lost. The pages come last, and where the browser
 * keeps them already, from there.
 */
export async function getReady(slug: string): Promise<void> {
  await Promise.allSettled([prepare(slug), keepPages()]);
  await Promise.allSettled([import('./doorstep'), import('./doorstep-stop-card')]);
}
