import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { api } from '../../lib/api';
import { asProblem } from '../../lib/problem';
import { Button } from '../../ui/button';
import { Card, Cards } from '../../ui/card';
import { Form } from '../../ui/form';
import { PageHeader } from '../../ui/page-header';
import { Steps } from '../../ui/steps';
import { useForm } from '../../ui/use-form';
import { CheckStep } from './check-step';
import { ChecklistDone } from './checklist-done';
import { type Checklist, type ChecklistValues, emptyValues, endsHere, givenAnswers, type Proposals, sectionsOf, submission, toldAbout } from './checklist-form';
import { missingIn } from './checklist-missing';
import { ConsentStep } from './consent-step';
import { PaperWorker } from './paper-worker';
import { PersonStep } from './person-step';
import { QuestionField } from './question-field';
import { ResultsStep } from './results-step';
import { StopLink } from './stop-link';
import { TellOnly, TellOnlyDone } from './tell-only';

/** The checklist on a phone: a section a step, then results, details, consent and a last look. */
export function ChecklistForm({ checklist, paper }: { checklist: Checklist; paper: boolean }) {
  const { t } = useTranslation('referrals');
  const [clientKey] = useState(() => crypto.randomUUID());
  const [{ step }, change] = useFilters({ step: '' });
  const [furthest, setFurthest] = useState(0);
  const form = useForm<ChecklistValues>({ defaultValues: emptyValues(checklist) });
  const propose = api.useMutation('post', '/api/checklist-proposals');
  const submit = api.useMutation('post', '/api/submissions', { onError: (problem) => goTo(stepOf(problem)) });

  const tell = api.useMutation('post', '/api/signposts');
  const [ended, setEnded] = useState(false);
  const values = useWatch({ control: form.control }) as ChecklistValues;

  const sections = sectionsOf(checklist);
  const results = sections.length;
  const names = [...sections.map(({ title }) => title), ...['results', 'details', 'consent', 'check'].map((name) => t(`fill.steps.${name}`))];
  const at = Math.min(Number(step) || 0, furthest);
  const before = sections.slice(0, at).reduce((sum, section) => sum + section.questions.length, 0);
  const proposals = propose.data;
  const ends = at === results && proposals !== undefined && endsHere(values, proposals);

  // In braces: where scrolling answers a promise, it would be taken for the clean-up.
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [at, submit.data, ended]);

  const goTo = (next: number) => {
    setFurthest((reached) => Math.max(reached, next));
    change({ step: next === 0 ? '' : String(next) });
  };

  const stepOf = (problem: unknown) => {
    const fields = Object.keys(asProblem(problem).errors ?? {});
    if (fields.some((field) => field.startsWith('filled'))) return 0;
    if (fields.some((field) => field.startsWith('person'))) return results + 1;
    if (fields.some((field) => field.startsWith('consent'))) return results + 2;
    return fields.includes('services') ? results : results + 3;
  };

  const end = (shown: Proposals) => {
    const told = toldAbout(values, shown);
    if (told.length === 0) return setEnded(true);
    return tell.mutate({ body: { serviceIds: told.map(({ serviceId }) => serviceId), need: told[0]?.needs[0] ?? '', how: 'Shown' } }, { onSuccess: () => setEnded(true) });
  };

  const next = () => {
    if (submit.error && at !== results + 3) submit.reset();
    if (ends) return end(proposals);
    const missing = missingIn(at - results, values, proposals, paper && at === 0);
    if (missing) return form.setError(missing.name, { type: 'missing', message: t(missing.words) });
    if (at === results + 3 && proposals) return submit.mutate({ body: submission(values, checklist, proposals, clientKey, paper) });
    if (at !== results - 1) return goTo(at + 1);
    return propose.mutate({ body: { checklistNumber: checklist.number, answers: givenAnswers(values) } }, {
      onSuccess: ({ services }) => {
        for (const { serviceId } of services) {
          form.setValue(`wanted.${serviceId}`, form.getValues(`wanted.${serviceId}`) ?? true);
          form.setValue(`told.${serviceId}`, form.getValues(`told.${serviceId}`) ?? false);
          form.setValue(`agrees.${serviceId}`, form.getValues(`agrees.${serviceId}`) ?? null);
        }
        goTo(at + 1);
      },
    });
  };

  if (submit.data) return <ChecklistDone {...submit.data} again={paper ? '/referrals/paper' : '/referrals/new'} />;

  if (ended) return <TellOnlyDone />;

  return (
    <>
      <PageHeader title={at < results ? t(paper ? 'fill.paperTitle' : 'fill.title') : names[at] ?? ''} step={at} actions={<StopLink />} />
      <Steps steps={names} current={at} label={t('fill.progress')} />
      <Cards split>
        <Form
          form={form} leaving="steps" onSubmit={next} label={names[at]} submit={t(`fill.submit.${ends ? 'end' : at === results + 3 ? 'send' : at === results - 1 ? 'results' : 'next'}`)}
          pending={propose.isPending || submit.isPending || tell.isPending} problem={submit.error ?? propose.error ?? tell.error}
          actions={at > 0 && <Button look="secondary" onClick={() => goTo(at - 1)}>{t('fill.back')}</Button>}
        >
          {sections[at] && (
            <Card title={sections[at].title}>
              <div className="stack">
                {paper && at === 0 && <PaperWorker />}
                {sections[at].questions.map((question, index) => <QuestionField key={question.questionId} question={question} position={before + index + 1} />)}
              </div>
            </Card>
          )}
          {at === results && proposals && <ResultsStep proposals={proposals} />}
          {ends && <TellOnly />}
          {at === results + 1 && <PersonStep />}
          {at === results + 2 && proposals && <ConsentStep checklist={checklist} proposals={proposals} />}
          {at === results + 3 && proposals && <CheckStep checklist={checklist} proposals={proposals} goTo={goTo} />}
        </Form>
        {at < results && <Card title={t('fill.know')}><div className="prose">{['blank', 'kept', 'words', 'stop'].map((line) => <p key={line}>{t(`fill.knowLines.${line}`)}</p>)}</div></Card>}
      </Cards>
    </>
  );
}
