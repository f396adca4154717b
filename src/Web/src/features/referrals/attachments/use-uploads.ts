import { useCallback, useRef, useState } from 'react';
import { queryClient } from '../../../lib/api';
import { reads } from '../../../lib/live';
import { asProblem, type Problem } from '../../../lib/problem';
import { useUnsaved } from '../../../lib/unsaved';
import { fit } from './shrink';
import { type Parcel, upload } from './upload';

export interface Going {
  parcel: Parcel;
  share: number;
  problem?: Problem;
}

/** Files on their way, one after another. What fails stays, to be sent again or left out. */
export function useUploads(path: string, to: string, onSent: (name: string) => void) {
  const [going, setGoing] = useState<Going[]>([]);
  const line = useRef(Promise.resolve());
  useUnsaved(useCallback(() => going.length > 0, [going.length]));

  const change = useCallback((key: string, to: Partial<Going>) => setGoing((before) => before.map((one) => (one.parcel.clientKey === key ? { ...one, ...to } : one))), []);
  const leaveOut = useCallback((key: string) => setGoing((before) => before.filter((one) => one.parcel.clientKey !== key)), []);

  const send = useCallback((parcel: Parcel) => {
    const key = parcel.clientKey;
    change(key, { share: 0, problem: undefined });
    line.current = line.current.then(async () => {
      try {
        await upload(to, parcel, (share) => change(key, { share }));
        leaveOut(key);
        onSent(parcel.name);
        await queryClient.invalidateQueries({ predicate: reads(path) });
      } catch (error) {
        change(key, { problem: asProblem(error) });
      }
    });
    return line.current;
  }, [path, to, change, leaveOut, onSent]);

  const add = useCallback((files: Iterable<File>, about: Omit<Parcel, 'clientKey' | 'file' | 'name'>) => {
    for (const chosen of files) {
      const parcel: Parcel = { ...about, clientKey: crypto.randomUUID(), file: chosen, name: chosen.name };
      setGoing((before) => [...before, { parcel, share: 0 }]);
      void fit(chosen).then((file) => send({ ...parcel, file, name: file.name }));
    }
  }, [send]);

  return { going, add, send, leaveOut };
}
