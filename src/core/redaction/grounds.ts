/**
 * The grounds on which an answer may be withheld from publication. They mirror the limits that LED Arts 13, 15 and 16
 * set on information to people; for a published document they hold by analogy, the binding ground is the national law
 * on access to information. The authority always sees the whole answer.
 */
export interface Ground {
  readonly id: string;
  readonly label: string;
  readonly says: string;
}

export const grounds: readonly Ground[] = [
  {
    id: 'R1',
    label: 'Prevention and prosecution of crime',
    says: 'Publication would harm the prevention, detection, investigation or prosecution of offences, or the execution of penalties.',
  },
  {
    id: 'R2',
    label: 'Official inquiries',
    says: 'Publication would obstruct an official or legal inquiry, investigation or procedure.',
  },
  { id: 'R3', label: 'Public security', says: 'Publication would endanger public security.' },
  { id: 'R4', label: 'National security', says: 'Publication would endanger national security or defence.' },
  {
    id: 'R5',
    label: 'Rights of others',
    says: 'Publication would reveal personal data or harm the rights and freedoms of other people.',
  },
  {
    id: 'R6',
    label: 'Security of the processing',
    says: 'Publication would help somebody attack the system: network plans, exact models, addresses.',
  },
  {
    id: 'R7',
    label: 'Trade secret',
    says: 'Publication would reveal a trade secret or harm a legitimate commercial interest.',
  },
  { id: 'R8', label: 'Legal privilege', says: 'The text is advice of a lawyer that is protected from disclosure.' },
];

export function isGround(id: unknown): id is string {
  return grounds.some(each => each.id === id);
}
