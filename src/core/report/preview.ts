/** A public summary before it is published: beside each answer as the authority reads it, what the public would read. */
import { neverWithheld } from '../redaction/never-withheld.js';
import { publicCopy, type PublicCopy } from '../redaction/public-copy.js';
import type { TopicId } from '../redaction/summary-topics.js';
import type { SealedVersion } from '../version/sealed.js';
import { questionBlock } from './answer.js';
import type { Chapter, QuestionBlock, Text } from './model.js';
import { publicCameras } from './public-cameras.js';
import { publicBlock, publicReading } from './public.js';
import { withheldStatement } from './public-statement.js';
import { Reading } from './reading.js';
import type { ReportWords } from './words.js';

export interface PreviewPair {
  readonly id: string;
  readonly label: Text;
  readonly authority: QuestionBlock['answer'];
  readonly public: QuestionBlock['answer'];
  /** The public reads something else, or nothing. */
  readonly differs: boolean;
  readonly withheld: boolean;
}

export interface Preview {
  readonly topics: readonly { readonly id: TopicId; readonly title: string; readonly pairs: readonly PreviewPair[] }[];
  readonly cameras: Pick<Chapter, 'title' | 'blocks'> | null;
  readonly statement: Pick<Chapter, 'title' | 'blocks'>;
  readonly withheld: PublicCopy['withheld'];
  /** Withheld although people have a right to know it. */
  readonly against: readonly { readonly id: string; readonly label: string }[];
  /** Answers of the summary in which a quotation was replaced by a ground. */
  readonly quoting: readonly string[];
}

export function publicPreview(
  { sealed, digest }: { sealed: SealedVersion; digest: string },
  words: ReportWords,
): Preview {
  const copy = publicCopy(sealed, digest);
  const whole = new Reading<SealedVersion>(sealed, words);
  const open = publicReading(copy, words);
  const sealedById = new Map(whole.questions.map(each => [each.id, each]));
  const topics = copy.topics.map(({ id, questions }) => ({
    id,
    title: words.public.topics[id],
    pairs: questions.map((question): PreviewPair => {
      const authority = questionBlock(sealedById.get(question.id)!, whole).answer;
      const seen = publicBlock(question, open).answer;
      return {
        ...{ id: question.id, label: open.said(question.label), authority, public: seen },
        differs: JSON.stringify(authority) !== JSON.stringify(seen),
        withheld: question.answer?.status === 'withheld',
      };
    }),
  }));
  const { answers } = copy.withheld;
  return {
    topics,
    cameras: publicCameras(open),
    statement: withheldStatement(open),
    withheld: copy.withheld,
    against: answers.filter(({ id }) => (neverWithheld as readonly string[]).includes(id)),
    quoting: topics.flatMap(each => each.pairs).flatMap(pair => (quotes(pair) ? [pair.label.text] : [])),
  };
}

function quotes({ withheld, public: seen }: PreviewPair): boolean {
  return !withheld && /\[R[1-8]\]/.test(JSON.stringify(seen));
}
