/**
 * A purpose or a piece of evidence made only of these words excludes nothing. The test is deliberately narrow: one
 * concrete word, such as a place, an offence or an object, is enough to pass it, because people judge better than lists.
 */
const generalWords = new Set(
  `safety safe security secure secured securing protection protect protecting public order general prevention prevent
  preventing crime crimes criminal offences offence fight fighting combat combating combatting suppression detection
  detecting citizens citizen people persons person residents property assets traffic monitoring monitor surveillance
  supervision control controlling improvement improve improving increase increasing increased greater better effective
  more efficient efficiency quality life services service law enforcement peace peaceful community city town municipal
  needs purposes purpose other various operational management interest interests legitimate video cameras camera`.split(
    /\s+/,
  ),
);

const joints = new Set(
  'a an and against as at by for from in into its of on or our the their to with within your'.split(' '),
);

export function isGeneral(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some(each => generalWords.has(each)) && words.every(each => generalWords.has(each) || joints.has(each));
}
