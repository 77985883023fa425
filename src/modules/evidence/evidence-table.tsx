/** Files of evidence as tables: those that support answers now, and those that were withdrawn. */
import type { ComponentChildren, VNode } from 'preact';
import { Table } from '../../web/components/table.js';
import { digestInGroups } from '../../web/digest-words.js';
import { momentInWords, sizeInWords } from '../../web/words.js';
import { filePath, withdrawPath } from './evidence-words.js';
import type { EvidencePageProps } from './evidence-props.js';
import type { ListedEvidence } from './evidence.service.js';

type Props = Pick<EvidencePageProps, 'of' | 'files' | 'questions' | 'mayWithdraw' | 'nameOf'>;

export function CurrentFiles(props: Props): VNode {
  const { of, files, mayWithdraw } = props;
  const any = files.some(mayWithdraw);
  return (
    <Table
      class="uvid-evidence"
      caption="Files that support answers"
      captionSize="m"
      scroll="Files that support answers"
      rowHeaders
      columns={[...labels.map(label => ({ label })), ...(any ? [{ label: <Hidden>What to do</Hidden> }] : [])]}
      rows={files.map(file => [
        <Named file={file} of={of} />,
        <Question file={file} {...props} />,
        <Hash file={file} />,
        <Who by={props.nameOf(file.by)} at={file.at} />,
        ...(any ? [mayWithdraw(file) && <Withdraw file={file} of={of} />] : []),
      ])}
    />
  );
}

export function WithdrawnFiles(props: Props): VNode {
  return (
    <Table
      class="uvid-evidence"
      caption="Withdrawn files"
      captionSize="m"
      scroll="Withdrawn files"
      rowHeaders
      columns={[...labels, 'Withdrawn because'].map(label => ({ label }))}
      rows={props.files.map(file => [
        <s>
          <Named file={file} of={props.of} />
        </s>,
        <Question file={file} {...props} />,
        <Hash file={file} />,
        <Who by={props.nameOf(file.by)} at={file.at} />,
        file.withdrawn && (
          <>
            <p class="uvid-evidence__words">{file.withdrawn.reason}</p>
            <Who by={props.nameOf(file.withdrawn.by)} at={file.withdrawn.at} />
          </>
        ),
      ])}
    />
  );
}

const labels = ['File', 'Answer that it supports', 'SHA-256', 'Added by'];

type OfFile = { readonly file: ListedEvidence; readonly of: EvidencePageProps['of'] };

function Named({ file, of }: OfFile): VNode {
  return (
    <>
      <a class="govuk-link" href={filePath(of.id, file.id)} download>
        {file.name}
      </a>
      <span class="uvid-evidence__size">{sizeInWords(file.size)}</span>
    </>
  );
}

function Question({ file, questions }: Pick<Props, 'questions'> & { readonly file: ListedEvidence }): VNode {
  const question = questions.get(file.question);
  return (
    <>
      {question ? (
        <>
          <span>{question.number}</span>{' '}
          <a class="govuk-link" href={question.href}>
            {question.label}
          </a>
        </>
      ) : (
        file.question
      )}
      {file.description !== '' && <p class="uvid-evidence__words">{file.description}</p>}
    </>
  );
}

function Hash({ file }: { readonly file: ListedEvidence }): VNode {
  return <code class="uvid-code uvid-evidence__hash">{digestInGroups(file.sha256)}</code>;
}

function Who({ by, at }: { readonly by: string; readonly at: string }): VNode {
  return (
    <>
      <span class="uvid-evidence__who">{by}</span> <span class="uvid-evidence__when">{momentInWords(at)}</span>
    </>
  );
}

function Withdraw({ file, of }: OfFile): VNode {
  return (
    <a class="govuk-link" href={withdrawPath(of.id, file.id)}>
      Withdraw
      <Hidden>: {file.name}</Hidden>
    </a>
  );
}

function Hidden({ children }: { readonly children: ComponentChildren }): VNode {
  return <span class="govuk-visually-hidden">{children}</span>;
}
