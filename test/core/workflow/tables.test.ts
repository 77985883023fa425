/** Both machines, written by hand: every state, action and role. A change of policy changes a cell here, on purpose. */
import { describe, expect, it } from 'vitest';
import { decide, type Facts } from '../../../src/core/workflow/decide.js';
import { noFacts } from '../../../src/core/workflow/no-facts.js';
import { assessmentStates, roles, stepStates, type Role } from '../../../src/core/workflow/states.js';
import {
  assessmentActions,
  assessmentTransitions,
  stepActions,
  stepTransitions,
  type Transition,
} from '../../../src/core/workflow/transitions.js';
import { threadActions, threadStates, threadTransitions } from '../../../src/core/workflow/threads.js';

/** Everything that a transition could require is there. */
const ready: Facts = { ...noFacts, assessmentInPreparation: true, comment: 'Because.', conditions: 1 };

const letters: Readonly<Record<string, Role>> = { a: 'assessor', r: 'reviewer', d: 'dpo', o: 'officer' };

interface Cell {
  readonly state: string;
  readonly action: string;
  /** Null: nobody, from here. */
  readonly to: string | null;
  readonly by: readonly Role[];
}

/** `a r > approved`: who may, and where it leads; a dot: nobody. */
function cellsOf(table: Readonly<Record<string, readonly string[]>>, actions: readonly string[]): readonly Cell[] {
  return Object.entries(table).flatMap(([state, cells]) =>
    actions.map((action, at): Cell => {
      const [who = '', to] = (cells[at] ?? '').split(' > ');
      const by = to === undefined ? [] : who.split(' ').map(letter => letters[letter]!);
      return { state, action, to: to ?? null, by };
    }),
  );
}

// prettier-ignore
const step = cellsOf({
  //                   begin               submit           withdraw            request_changes            approve           reopen
  not_started:       ['a > in_progress',   '.',             '.',                '.',                       '.',              '.'],
  in_progress:       ['.',                 'a > submitted', '.',                '.',                       '.',              '.'],
  submitted:         ['.',                 '.',             'a > in_progress',  'r > changes_requested',   'r > approved',   '.'],
  changes_requested: ['.',                 'a > submitted', '.',                '.',                       '.',              '.'],
  approved:          ['.',                 '.',             '.',                '.',                       '.',              'a r > in_progress'],
}, stepActions);

// prettier-ignore
const assessment = cellsOf({
  //                        ask_advice             record_advice            return                  reject          consult             approve         approve_conditionally         reopen
  in_preparation:         ['a > awaiting_advice',  '.',                     '.',                    '.',            '.',                '.',            '.',                          '.'],
  awaiting_advice:        ['.',                    'd > awaiting_decision', 'd a > in_preparation', '.',            '.',                '.',            '.',                          '.'],
  awaiting_decision:      ['.',                    '.',                     'o d > in_preparation', 'o > rejected', 'o > consultation', 'o > approved', 'o > conditionally_approved', '.'],
  rejected:               ['.',                    '.',                     '.',                    '.',            '.',                '.',            '.',                          'a o > in_preparation'],
  consultation:           ['.',                    '.',                     '.',                    '.',            '.',                '.',            '.',                          'a o > in_preparation'],
  approved:               ['.',                    '.',                     '.',                    '.',            '.',                '.',            '.',                          'a o > in_preparation'],
  conditionally_approved: ['.',                    '.',                     '.',                    '.',            '.',                '.',            '.',                          'a o > in_preparation'],
}, assessmentActions);

// prettier-ignore
const thread = cellsOf({
  //          remark          block         reply               resolve             reopen
  none:     ['a r d > open', 'r d > open', '.',                '.',                '.'],
  open:     ['.',            '.',          'a r d > open',     'a r d > resolved', '.'],
  resolved: ['.',            '.',          'a r d > resolved', '.',                'a r d > open'],
}, threadActions);

const machines: readonly [string, readonly Cell[], readonly Transition[], readonly string[]][] = [
  ['a step', step, stepTransitions, stepStates],
  ['an assessment', assessment, assessmentTransitions, assessmentStates],
  ['a thread', thread, threadTransitions, threadStates],
];

describe.each(machines)('%s', (_, cells, table, states) => {
  it('has a row here for every state', () => {
    expect([...new Set(cells.map(cell => cell.state))]).toEqual([...states]);
  });

  it.each(cells.flatMap(cell => roles.map(role => ({ ...cell, role }))))(
    'in $state, $action by $role',
    ({ state, action, to, by, role }) => {
      const decision = decide(table, { state, action, roles: new Set([role]), facts: ready });
      if (to === null) expect(decision).toEqual({ allowed: false, reason: 'not_possible' });
      else if (!by.includes(role)) expect(decision).toEqual({ allowed: false, reason: 'wrong_role' });
      else expect(decision).toMatchObject({ allowed: true, as: role, transition: { to } });
    },
  );

  it('lets nobody act without a role', () => {
    const allowed = cells.filter(
      ({ state, action }) => decide(table, { state, action, roles: new Set(), facts: ready }).allowed,
    );
    expect(allowed).toEqual([]);
  });

  it('names each state and action once', () => {
    const names = table.map(each => `${each.from} ${each.action}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

it('acts in the first role of the table, for somebody who holds several', () => {
  const facts = { ...ready, actorWroteStep: false };
  const both = new Set<Role>(['reviewer', 'assessor']);
  const decision = decide(stepTransitions, { state: 'approved', action: 'reopen', roles: both, facts });
  expect(decision).toMatchObject({ as: 'assessor' });
});

it('seals the four outcomes and nothing else', () => {
  expect(assessmentTransitions.filter(each => each.seals).map(each => each.to)).toEqual([
    'rejected',
    'consultation',
    'approved',
    'conditionally_approved',
  ]);
});

it('opens a version only from a decided one', () => {
  expect(assessmentTransitions.filter(each => each.opensVersion).map(each => each.from)).toEqual([
    'rejected',
    'consultation',
    'approved',
    'conditionally_approved',
  ]);
});
