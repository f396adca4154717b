import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence } from '../../../lib/problem';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { isOver, previewCardStop, stopByCard } from './card-calls';
import type { Answer } from './card-lines';

type Schemas = components['schemas'];

interface Props {
  line: Schemas['CardLine'];
  pass: string;
  take: (answer: Answer, words: string) => void;
  over: () => void;
}

/** "Stop this one": first what it would do, then whether to do it. */
export function StopOne({ line, pass, take, over }: Props) {
  const { t } = useTranslation('cards');
  const [preview, setPreview] = useState<Schemas['PreviewCardStopResponse']>();
  const [problem, setProblem] = useState<unknown>();
  const [isPending, setPending] = useState(false);

  const look = async () => {
    setPending(true);
    const { data, error } = await previewCardStop(pass, line.referralId);
    setPending(false);
    setProblem(error);
    if (data) setPreview(data);
    else if (isOver(error)) over();
  };

  const stop = async () => {
    setPending(true);
    const needsCall = preview?.needsCall;
    const answer = await stopByCard(pass, line.referralId);
    setPending(false);
    setPreview(undefined);
    take(answer, t(needsCall ? 'stop.asked' : 'stop.done', { name: line.name }));
  };

  return (
    <>
      <Button look="plain" pending={isPending && !preview} onClick={look}>{t('stop.button')}<span className="visually-hidden"> {line.name}</span></Button>
      {problem && !preview ? <p className="field-error" role="alert">{sentence(problem)}</p> : null}
      <Dialog open={preview !== undefined} title={t(preview?.needsCall ? 'stop.callTitle' : 'stop.title', { name: line.name })} onClose={() => setPreview(undefined)}>
        <div className="dialog-body prose">
          {preview?.needsCall
            ? <p>{t('stop.call')}</p>
            : preview?.endings.map((ending, index) => (
              <p key={`${ending.name}-${index}`}>{t(`stop.effect.${ending.what}`, { name: ending.name, phone: ending.phone ?? '' })}</p>
            ))}
          {!preview?.needsCall && <p>{t('stop.again')}</p>}
        </div>
        <div className="form-actions">
          <Button look={preview?.needsCall ? 'primary' : 'danger'} pending={isPending} onClick={stop}>{t(preview?.needsCall ? 'stop.confirmCall' : 'stop.confirm')}</Button>
          <Button look="secondary" onClick={() => setPreview(undefined)}>{t('stop.keep')}</Button>
        </div>
      </Dialog>
    </>
  );
}
