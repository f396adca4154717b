import { client } from '../../../lib/client';
import type { components } from '../../../lib/schema';

type Schemas = components['schemas'];

const slugHere = () => location.pathname.split('/')[2] ?? '';

export const showAskingPage = () => client.GET('/api/account/asking/{slug}', { params: { path: { slug: slugHere() } } });

export const showComplaintPage = () => client.GET('/api/account/complaints/{slug}', { params: { path: { slug: slugHere() } } });

export const askForHelp = (body: Schemas['AskForHelpRequest']) =>
  client.POST('/api/account/asking/{slug}', { params: { path: { slug: slugHere() } }, body });

export const proveAsking = (pass: string, code: string) => client.POST('/api/account/asking-proofs', { body: { pass, code } });
