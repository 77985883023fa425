import { ArrayUnique, IsArray, IsIn } from 'class-validator';
import { noticeSubjects, type NoticeSubject } from '../../core/notices/notice.js';

const cadences = ['immediate', 'daily', 'never'] as const;

export class MailWishesDto {
  @IsIn(cadences, { message: 'Choose how often' })
  readonly cadence!: (typeof cadences)[number];

  /** What no e-mail is wanted about. */
  @IsArray({ message: 'Choose from the list' })
  @ArrayUnique({ message: 'Name each kind once' })
  @IsIn(noticeSubjects, { each: true, message: 'Choose from the list' })
  readonly muted: NoticeSubject[] = [];
}
