/** What a file that somebody sent proves, and what it does not. */
import type { ComponentChildren, VNode } from 'preact';
import type { SaidSignature } from '../../core/report/proofs.js';
import { WarningText } from '../../web/components/messages.js';
import { SummaryList, type SummaryRow } from '../../web/components/summary-list.js';
import { Tag } from '../../web/components/tag.js';
import type { CheckedFile } from './file-check.service.js';
import {
  auditElsewhere,
  auditWords,
  digestWords,
  registerWords,
  signatureInWords,
  stampInWords,
  verdictExplained,
  verdictInWords,
} from './proof-words.js';
import { Again, Digest, VersionRows } from './verification.page.js';

export function FilePage({ said, proofs, verified }: CheckedFile): VNode {
  const { verdict } = proofs;
  const bad = verdict === 'changed' || verdict === 'foreign';
  return (
    <>
      <h1 class="govuk-heading-l">{verdictInWords[verdict]}</h1>
      {bad ? (
        <WarningText>{verdictExplained[verdict]}</WarningText>
      ) : (
        <p class="govuk-body">{verdictExplained[verdict]}</p>
      )}
      {said.problems.map(each => (
        <p class="govuk-body">{each}</p>
      ))}
      <SummaryList rows={proofRows({ said, proofs, verified })} />
      {verified && (
        <>
          <h2 class="govuk-heading-m">The version that it names</h2>
          <SummaryList rows={VersionRows(verified)} />
        </>
      )}
      <p class="govuk-body">The file was looked at and forgotten: nothing of it was stored.</p>
      <Again />
    </>
  );
}

function proofRows({ said, proofs }: CheckedFile): SummaryRow[] {
  const { digest, audit, register } = proofs;
  return [
    row('Digest (SHA-256)', { holds: digest === 'holds', fails: digest === 'broken' }, [
      digestWords[digest],
      <Digest digest={said.digest ?? said.version} />,
    ]),
    row('Version of this Uvid', { holds: register === 'exact', fails: register === 'unknown' }, [
      registerWords[register],
    ]),
    ...signatureRows(said.signatures, proofs.signature === 'added'),
    row('Audit trail', { holds: audit === 'kept', fails: audit === 'lost' }, [
      audit === 'unsaid' && said.auditHead ? auditElsewhere : auditWords[audit],
      ...(said.auditHead ? [`Record ${said.auditHead.sequence}`, <Digest digest={said.auditHead.hash} />] : []),
    ]),
  ];
}

function signatureRows(signatures: readonly SaidSignature[], added: boolean): SummaryRow[] {
  if (signatures.length === 0) return [row('Signature', { holds: false, fails: false }, ['The file is not signed.'])];
  return signatures.map((each, at) => {
    const behind = added && at === signatures.length - 1;
    const fails = !each.valid || each.timestamp?.valid === false || behind;
    return row('Signature', { holds: !fails && each.ours === true, fails }, [
      signatureInWords(each),
      behind && 'Something was added to the file behind its last signature.',
      each.subject !== null && <span data-written>{each.subject}</span>,
      stampInWords(each),
      each.certificate !== null && 'SHA-256 of the certificate',
      each.certificate !== null && <Digest digest={each.certificate} />,
    ]);
  });
}

interface Holding {
  readonly holds: boolean;
  readonly fails: boolean;
}

/** The word says it; the colour only helps. */
function row(key: string, { holds, fails }: Holding, lines: readonly ComponentChildren[]): SummaryRow {
  const tag = fails ? (
    <Tag colour="red">Wrong</Tag>
  ) : holds ? (
    <Tag colour="green">Proved</Tag>
  ) : (
    <Tag colour="grey">Not proved</Tag>
  );
  const shown = lines.filter(each => each !== false && each !== null);
  const value = (
    <>
      <p class="govuk-!-margin-bottom-2">{tag}</p>
      {shown.map(each => (
        <p class="govuk-!-margin-bottom-1">{each}</p>
      ))}
    </>
  );
  return { key, value };
}
