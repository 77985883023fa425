/**
 * Blocks of a report on a page: what the PDF prints, for whoever reads on a screen. Words that came or went, which a report
 * marks as `[+come+]` and `[−gone−]`, are inserted and deleted text here.
 *
 *     <ReportBlocks blocks={chapter.blocks} />
 */
import type { VNode } from 'preact';
import type { Block, Fact, QuestionBlock, Table as ReportTable, Text } from '../../core/report/model.js';
import { SummaryList } from './summary-list.js';
import { Table } from './table.js';

export interface ReportBlocksProps {
  readonly blocks: readonly Block[];
  /** What they are about: it tells apart tables that have the same columns. */
  readonly about?: string | undefined;
}

export function ReportBlocks({ blocks, about }: ReportBlocksProps): VNode {
  return (
    <>
      {blocks.map(block => (
        <ReportBlock block={block} about={about} />
      ))}
    </>
  );
}

/** Pictures and digests have no place on a page; a page that needs one draws its own. */
function ReportBlock({ block, about }: { readonly block: Block; readonly about?: string | undefined }): VNode {
  switch (block.kind) {
    case 'heading':
      return <h3 class="govuk-heading-s">{block.title.text}</h3>;
    case 'prose':
      return <Prose paragraphs={block.paragraphs} status={block.style === 'status'} />;
    case 'list':
      return <List items={block.items} numbered={block.numbered} />;
    case 'note':
      return <Note title={block.title} paragraphs={block.paragraphs} facts={block.facts} />;
    case 'facts':
      return (
        <SummaryList rows={block.facts.map(({ label, value }) => ({ key: label, value: <Words of={value} /> }))} />
      );
    case 'table':
      return <Rows table={block} about={about} />;
    case 'question':
      return <Question question={block} />;
    default:
      return <></>;
  }
}

function Question({ question }: { readonly question: QuestionBlock }): VNode {
  return (
    <section class="uvid-report-question">
      <h3 class="govuk-heading-s">
        {question.label.text}
        {question.margin.slice(0, 1).map(({ label, value }) => (
          <span class="govuk-visually-hidden">{` (${label}: ${value.text})`}</span>
        ))}
      </h3>
      <AnswerBlocks answer={question.answer} about={question.label.text} />
    </section>
  );
}

/** What was said to a question, without its heading. */
export function AnswerBlocks({
  answer,
  about,
}: Pick<QuestionBlock, 'answer'> & Pick<ReportBlocksProps, 'about'>): VNode {
  return <ReportBlocks blocks={answer} about={about} />;
}

function Prose({ paragraphs, status }: { readonly paragraphs: readonly Text[]; readonly status: boolean }): VNode {
  return (
    <>
      {paragraphs.map(each => (
        <p class={status ? 'govuk-body uvid-not-provided' : 'govuk-body uvid-typed'} lang={each.lang ?? undefined}>
          <Words of={each} />
        </p>
      ))}
    </>
  );
}

function List({ items, numbered }: { readonly items: readonly Text[]; readonly numbered: boolean }): VNode {
  const entries = items.map(each => (
    <li class="uvid-typed" lang={each.lang ?? undefined}>
      <Words of={each} />
    </li>
  ));
  return numbered ? (
    <ol class="govuk-list govuk-list--number">{entries}</ol>
  ) : (
    <ul class="govuk-list govuk-list--bullet">{entries}</ul>
  );
}

interface NoteProps {
  readonly title: string;
  readonly paragraphs: readonly Text[];
  readonly facts: readonly Fact[];
}

function Note({ title, paragraphs, facts }: NoteProps): VNode {
  return (
    <div class="uvid-withheld">
      <p class="govuk-body uvid-withheld__title">{title}</p>
      <Prose paragraphs={paragraphs} status={false} />
      {facts.map(({ label, value }) => (
        <p class="govuk-body-s uvid-typed">{`${label}: ${value.text}`}</p>
      ))}
    </div>
  );
}

function Rows({ table, about }: { readonly table: ReportTable; readonly about?: string | undefined }): VNode {
  const { caption, columns, rows } = table;
  if (rows.length === 0) return <p class="govuk-body uvid-not-provided">{caption}</p>;
  return (
    <Table
      rowHeaders
      class="uvid-report-table"
      scroll={[about, caption || columns.map(each => each.title).join(', ')].filter(Boolean).join(': ')}
      {...(caption === '' ? {} : { caption })}
      columns={columns.map(each => ({ label: each.title, numeric: each.align === 'right' }))}
      rows={rows.map(row => row.map(cell => <Words of={cell.text} />))}
    />
  );
}

const change = /\[([+−])([^]*?)\1\]/g;

function Words({ of: { text, lang } }: { readonly of: Text }): VNode {
  const parts: (string | VNode)[] = [];
  let at = 0;
  for (const found of text.matchAll(change)) {
    parts.push(text.slice(at, found.index), <Changed came={found[1] === '+'} words={found[2] ?? ''} />);
    at = found.index + found[0].length;
  }
  return (
    <span class="uvid-typed" lang={lang ?? undefined}>
      {parts}
      {text.slice(at)}
    </span>
  );
}

/** Struck out or underlined, and said to those who listen. */
function Changed({ came, words }: { readonly came: boolean; readonly words: string }): VNode {
  const Element = came ? 'ins' : 'del';
  const kind = came ? 'added' : 'removed';
  return (
    <Element class={`uvid-diff__${kind}`}>
      <span class="govuk-visually-hidden">{`${kind}: `}</span>
      {words}
      <span class="govuk-visually-hidden">{` end ${kind} `}</span>
    </Element>
  );
}
