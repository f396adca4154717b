import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import { sentence } from '../../lib/problem';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import type { Session } from './use-session';
import { goIn } from './way-in';
import './personas.css';

/** Somebody of the demo place, with one click. */
export function DemoSignIn({ personas }: { personas: Session['personas'] }) {
  const { t } = useTranslation('access');
  const [problem, setProblem] = useState<unknown>();

  const be = async (persona: string) => {
    const { error } = await client.POST('/api/demo/sign-in', { body: { persona } });
    if (error) setProblem(error);
    else await goIn();
  };

  return (
    <Card title={t('demo.title')} lead={t('demo.lead')}>
      {problem ? <p className="field-error" role="alert">{sentence(problem)}</p> : null}
      <ul className="personas">
        {personas.map(({ key, name, what }) => (
          <li key={key}>
            <Button look="secondary" className="persona" onClick={() => be(key)}>
              <strong>{name}</strong><span>{what}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
