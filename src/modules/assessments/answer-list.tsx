/** Questions with their answers, one under the other: tables in full width, everything else beside its question. */
import type { VNode } from 'preact';
import type { Answer } from '../../core/answers/answer.js';
import type { RiskMethod } from '../../core/risk/method.js';
import type { Question } from '../../core/template/template.js';
import { AlertRates } from '../../web/components/alert-rates.js';
import { AnswerView } from '../../web/components/answer-view.js';
import { classes } from '../../web/components/classes.js';
import type { RefLookup } from '../../web/components/refs.js';
import { dateInWords } from '../../web/words.js';
import type { EvidenceLink } from './evidence-link.js';

export interface ListedAnswer {
  readonly question: Question;
  readonly answer: Answer | null;
  readonly written: { readonly by: string; readonly at: Date } | null;
  /** What is missing, in words; null when nothing is. */
  readonly missing: string | null;
  /** To the files that support it; null where there is nothing to see or do. */
  readonly evidence: EvidenceLink | null;
  readonly link: { readonly href: string; readonly text: string };
}

export interface AnswerListProps {
  readonly answers: readonly ListedAnswer[];
  readonly refs: RefLookup;
  readonly method: RiskMethod;
}

export function AnswerList({ answers, refs, method }: AnswerListProps): VNode {
  const inList = Object.fromEntries(answers.flatMap(each => (each.answer ? [[each.question.id, each.answer]] : [])));
  return (
    <div class="uvid-answers">
      {answers.map(({ question, answer, written, missing, evidence, link }) => (
        <section
          id={`question-${question.id}`}
          class={classes('uvid-answers__item', question.kind === 'table' && 'uvid-answers__item--table')}
        >
          <div class="uvid-answers__question">
            <h2 class="uvid-answers__label">{question.label}</h2>
            <p class="uvid-answers__link">
              <a class="govuk-link" href={link.href}>
                {link.text}
                <span class="govuk-visually-hidden">: {question.label}</span>
              </a>
            </p>
            {evidence && (
              <p class="uvid-answers__link uvid-answers__link--small">
                <a class="govuk-link" href={evidence.href}>
                  {evidence.text}
                  <span class="govuk-visually-hidden">: {question.label}</span>
                </a>
              </p>
            )}
          </div>
          <div class="uvid-answers__answer">
            <AnswerView question={question} answer={answer} refs={refs} method={method} />
            {question.id === 'accuracy.results' && <AlertRates answers={inList} />}
            {missing && <p class="uvid-answers__missing">{missing}</p>}
            {written && <p class="uvid-answers__byline">{`${written.by}, ${dateInWords(written.at.toISOString())}`}</p>}
          </div>
        </section>
      ))}
    </div>
  );
}
