import { Navigate } from '@tanstack/react-router';
import { lastPrepared } from '../../../lib/doorstep-owner';

/** Where the installed app begins: at the checklist of the partnership that was prepared last. */
export default function StartDoorstep() {
  const slug = lastPrepared();
  return <Navigate to={slug ? `/p/${slug}/doorstep` : '/partnerships'} replace />;
}
