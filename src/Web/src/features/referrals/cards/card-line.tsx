import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { date } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { sayByCard } from './card-calls';
import type { Answer } from './card-lines';
import { JudgeOne } from './judge-one';
import { StopOne } from './stop-one';

type Line = components['schemas']['CardLine'];

interface Props {
  line: Line;
  pass: string;
  take: (answer: Answer, words: string) => void;
  over: () => void;
}

/** One agency: how it stands, what comes next and by when, and what the person can say of it. */
export function CardLine({ line, pass, take, over }: Props) {
  const { t } = useTranslation('cards');
  const [saying, setSaying] = useState<boolean>();
  const say = async (heard: boolean) => {
    setSaying(heard);
    take(await sayByCard(pass, line.referralId, heard), t(heard ? 'page.saidHeard' : 'page.saidNotHeard', { name: line.name }));
    setSaying(undefined);
  };
  const about = <span className="visually-hidden"> {line.name}</span>;

  return (
    <li className="card-line">
      <h2>{line.name}</h2>
      {line.organisationName && <p>{line.organisationName}</p>}
      {line.phone && <p className="card-phone"><a href={`tel:${line.phone.replace(/\s/g, '')}`}>{line.phone}</a></p>}
      <p className="card-stage">{t(`stage.${line.stage}.now`)}</p>
      <p>{line.stage === 'Stopped' && line.stoppedOn ? t('stage.Stopped.on', { on: date(line.stoppedOn) }) : t(`stage.${line.stage}.next`)}</p>
      {line.by && <p className="card-by">{t(`stage.${line.stage}.by`, { by: date(line.by) })}</p>}
      {line.stopAskedOn && <p className="card-stage">{t('page.stopAsked', { on: date(line.stopAskedOn) })}</p>}
      {line.heard !== null && line.heardSaidOn && <p>{t(line.heard ? 'page.heardOn' : 'page.notHeardOn', { on: date(line.heardSaidOn) })}</p>}
      {line.judged && <p>{t(`judge.was.${line.judged}`)}</p>}
      <div className="form-actions">
        {line.canSay && line.stage !== 'Finished' && (
          <>
            <Button look="secondary" pending={saying === true} onClick={() => say(true)}>{t('page.heard')}{about}</Button>
            <Button look="secondary" pending={saying === false} onClick={() => say(false)}>{t('page.notHeard')}{about}</Button>
          </>
        )}
        {line.canJudge && <JudgeOne line={line} pass={pass} take={take} />}
        {line.canStop && !line.stopAskedOn && <StopOne line={line} pass={pass} take={take} over={over} />}
      </div>
    </li>
  );
}
