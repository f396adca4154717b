import { actingFor, slugOf } from '../../../lib/acting-for';
import { addressOf } from '../../../lib/client';
import { ofStatus, type Problem } from '../../../lib/problem';
import type { Kind } from './kinds';

export interface Parcel {
  /** Sent again under the same key, it is still one file. */
  clientKey: string;
  file: Blob;
  name: string;
  kind: Kind;
  forReferrer: boolean;
  referralIds: string[];
}

export function partsOf({ clientKey, file, name, kind, forReferrer, referralIds }: Parcel): FormData {
  const parts = new FormData();
  parts.append('clientKey', clientKey);
  parts.append('kind', kind);
  parts.append('forReferrer', String(forReferrer));
  for (const id of referralIds) parts.append('referralIds', id);
  parts.append('file', file, name);
  return parts;
}

/** Sends a file and tells how far it has come, which `fetch` does not. Rejects with the problem. */
export function upload(path: string, parcel: Parcel, onShare: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', addressOf(path, location.pathname));
    request.responseType = 'json';
    const organisation = actingFor(slugOf(location.pathname));
    if (organisation) request.setRequestHeader('Acting-For', organisation);
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(ofStatus(0));
    request.onload = () => {
      if (request.status < 400) return resolve();
      return reject((request.response as Problem | null) ?? ofStatus(request.status));
    };
    request.send(partsOf(parcel));
  });
}
