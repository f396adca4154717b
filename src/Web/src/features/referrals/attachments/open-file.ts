import { addressOf, client } from '../../../lib/client';
import { sentence } from '../../../lib/problem';
import { toast } from '../../../ui/toasts';

/** Asks for a link, which is good for five minutes, and follows it: the browser keeps the file and does not show it. */
export async function openFile(attachmentId: string): Promise<void> {
  const { data, error } = await client.POST('/api/attachments/{attachmentId}/link', { params: { path: { attachmentId } } });
  if (!data) return toast(sentence(error));
  const link = document.createElement('a');
  link.href = addressOf(data.path, location.pathname);
  link.download = '';
  link.click();
  return undefined;
}
