import { lazy, Suspense, useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { Button } from '../../ui/button';
import { Card, Cards } from '../../ui/card';
import { Form } from '../../ui/form';
import { PageHeader } from '../../ui/page-header';
import { Loading } from '../../ui/states';
import { Steps } from '../../ui/steps';
import { useForm } from '../../ui/use-form';
import { type Checklist, type ChecklistValues, type Dropped, droppedFrom, endsHere, givenAnswers, isAsked, knownOf, placesFor, sectionsOf } from './checklist-form';
import { missingIn } from './checklist-missing';
import { stepOf } from './checklist-step';
import type { ChecklistWay } from './checklist-way';
import { LastSteps, loadLastSteps } from './load-last-steps';
import { PaperWorker } from './paper-worker';
import { QuestionField } from './question-field';
import { ResultsStep } from './results-step';
import { StopLink } from './stop-link';
import { TellOnly } from './tell-only';

const LanguagePicker = lazy(() => import('./language-picker'));

interface Props {
  checklist: Checklist;
  paper?: boolean;
  way: ChecklistWay;
}

/** The checklist on a phone: a section a step, then results, details, consent and a last look. */
export function ChecklistForm({ checklist, paper = false, way }: Props) {
  const { t } = useTranslation('referrals');
  const [{ step }, change] = useFilters({ step: '' });
  const [furthest, setFurthest] = useState(way.begin.furthest);
  const form = useForm<ChecklistValues>({ defaultValues: way.begin.values });
  const [dropped, setDropped] = useState<Dropped[]>([]);
  const values = useWatch({ control: form.control }) as ChecklistValues;

  const sections = sectionsOf(checklist);
  const results = sections.length;
  // A draft that an older page kept has no languages.
  const languages = (checklist.languages as typeof checklist.languages | undefined) ?? [];
  const language = languages.find(({ code }) => code === values.language);
  const titleOf = (section: typeof sections[number]) => (language && section.in.find((one) => one.code === language.code)?.title) || section.title;
  const names = [...sections.map(titleOf), ...['results', 'details', 'consent', 'check'].map((name) => t(`fill.steps.${name}`))];
  const at = Math.min(Number(step) || 0, furthest);
  const numbered = sections.flatMap(({ questions }) => questions).filter(({ followsId }) => !followsId);
  const proposals = way.proposals;
  const ends = at === results && proposals !== undefined && endsHere(values, proposals);
  const { onChange } = way;

  // In braces: where scrolling answers a promise, it would be taken for the clean-up.
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [at, way.done]);

  useEffect(() => onChange?.({ values, proposals, furthest, at }), [onChange, values, proposals, furthest, at]);

  // Once the form stands there, and while there is signal: what comes after the results is not part of its first load.
  useEffect(() => {
    const timer = setTimeout(() => void loadLastSteps().catch(() => undefined), 500);
    return () => clearTimeout(timer);
  }, []);

  const goTo = (next: number) => {
    setFurthest((reached) => Math.max(reached, next));
    change({ step: next === 0 ? '' : String(next) });
  };

  // Asked again once the person is known: an age or a postcode may leave a service out.
  const ask = async (then: number) => {
    const found = await way.propose(givenAnswers(values), knownOf(values));
    setDropped(proposals && at > results ? droppedFrom(values, proposals, found) : []);
    const places = placesFor(form.getValues(), found);
    for (const name of ['wanted', 'told', 'agrees'] as const) form.setValue(name, places[name]);
    goTo(then);
  };

  // A service that filled up or closed meanwhile is not to be chosen once more.
  const comeBack = async (step: number) => {
    if (step !== results) return goTo(step);
    return ask(step).catch(() => goTo(step));
  };

  const next = async () => {
    if (at !== results + 3) way.forget();
    const missing = missingIn(at - results, values, proposals, paper && at === 0);
    if (missing && !ends) return form.setError(missing.name, { type: 'missing', message: t(missing.words) });
    try {
      if (ends) await way.tell(values, proposals);
      else if (at === results + 3) await (proposals ? way.send(values, proposals) : ask(at));
      else if (at === results - 1 || at === results + 1) await ask(at + 1);
      else goTo(at + 1);
    } catch (problem) {
      // The form says what it was. What a step refuses is shown there.
      if (at === results + 3) await comeBack(stepOf(problem, results));
    }
    return undefined;
  };

  if (way.done) return way.done;

  return (
    <>
      <PageHeader title={at < results ? t(paper ? 'fill.paperTitle' : 'fill.title') : names[at] ?? ''} step={at} actions={<StopLink />} />
      <Steps steps={names} current={at} label={t('fill.progress')} />
      <Cards split>
        <Form
          form={form} leaving={way.isKept ? 'free' : 'steps'} onSubmit={next} label={names[at]}
          submit={t(`fill.submit.${ends ? 'end' : at === results + 3 ? way.isKept ? 'keep' : 'send' : at === results - 1 ? 'results' : 'next'}`)}
          pending={way.pending} problem={way.problem}
          actions={at > 0 && <Button look="secondary" onClick={() => goTo(at - 1)}>{t('fill.back')}</Button>}
        >
          {way.above?.({ values, proposals, furthest, at })}
          {sections[at] && (
            <Card title={titleOf(sections[at])}>
              <div className="stack">
                {at === 0 && languages.length > 0 && <Suspense><LanguagePicker checklist={checklist} /></Suspense>}
                {paper && at === 0 && <PaperWorker />}
                {sections[at].questions.filter((question) => isAsked(question, (id) => values.answers[id])).map((question) => (
                  <QuestionField key={question.questionId} question={question} position={numbered.indexOf(question) + 1} language={language} />
                ))}
              </div>
            </Card>
          )}
          {at === results && proposals && <ResultsStep proposals={proposals} isKept={way.isKept} />}
          {ends && <TellOnly />}
          {at > results && <Suspense fallback={<Loading />}><LastSteps at={at - results} checklist={checklist} proposals={proposals} dropped={dropped} goTo={goTo} /></Suspense>}
        </Form>
        {at < results && <Card title={t('fill.know')}><div className="prose">{['blank', 'kept', 'words', 'stop'].map((line) => <p key={line}>{t(`fill.knowLines.${line === 'kept' && way.isKept ? 'onPhone' : line}`)}</p>)}{way.aside}</div></Card>}
      </Cards>
    </>
  );
}
