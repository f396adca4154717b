import { useLocation } from '@tanstack/react-router';
import { useSlug } from '../../lib/partnership';

/** The stop card; on the doorstep the one that needs no signal. */
export function useStopCard(): string {
  const root = `/p/${useSlug()}`;
  const { pathname } = useLocation();
  return pathname.startsWith(`${root}/doorstep`) ? `${root}/doorstep/stop-card` : `${root}/stop-card`;
}
