/**
 * What is not history but shows where history stands: each query gives the key of a row that shows something else than the
 * history it is derived from. Who may write past the triggers could move a state without a transition; here it shows.
 */

export interface DerivedState {
  readonly row: string;
  /** Gives at most one row with the column `key`. */
  readonly sql: string;
}

const lastMove = `SELECT DISTINCT ON (t.assessment_id, t.step_id) t.assessment_id, t.step_id, t.to_state, t.digest
  FROM transitions t JOIN audit_events e ON e.transition_id = t.id
  ORDER BY t.assessment_id, t.step_id, e.sequence DESC`;

const lastRoles = `SELECT DISTINCT ON (e.record::jsonb #>> '{data,person}') e.record::jsonb #>> '{data,person}' AS person,
    e.record::jsonb #> '{data,roles}' AS roles
  FROM audit_events e WHERE e.type IN ('person.added', 'person.roles_changed')
  ORDER BY e.record::jsonb #>> '{data,person}', e.sequence DESC`;

export const derivedStates: readonly DerivedState[] = [
  {
    row: 'state of an assessment',
    sql: `WITH last AS (${lastMove})
      SELECT a.id::text AS key FROM assessments a LEFT JOIN last l ON l.assessment_id = a.id AND l.step_id IS NULL
      WHERE a.state <> coalesce(l.to_state, 'in_preparation') OR a.version <> 1 + (SELECT count(*) FROM transitions t
        WHERE t.assessment_id = a.id AND t.step_id IS NULL AND t.action = 'reopen') LIMIT 1`,
  },
  {
    row: 'state of a step',
    sql: `WITH last AS (${lastMove})
      SELECT coalesce(s.assessment_id, l.assessment_id) || ' ' || coalesce(s.step_id, l.step_id) AS key
      FROM assessment_steps s FULL JOIN (SELECT * FROM last WHERE step_id IS NOT NULL) l
        ON l.assessment_id = s.assessment_id AND l.step_id = s.step_id
      WHERE s.state IS DISTINCT FROM coalesce(l.to_state, 'not_started')
        OR s.approved_digest IS DISTINCT FROM CASE WHEN l.to_state = 'approved' THEN l.digest END LIMIT 1`,
  },
  {
    row: 'answer that stands',
    sql: `WITH last AS (SELECT DISTINCT ON (assessment_id, question_id) assessment_id, question_id, step_id, revision, answer,
        written_by, written_at FROM answer_revisions ORDER BY assessment_id, question_id, revision DESC)
      SELECT coalesce(a.assessment_id, l.assessment_id) || ' ' || coalesce(a.question_id, l.question_id) AS key
      FROM answers a FULL JOIN last l ON l.assessment_id = a.assessment_id AND l.question_id = a.question_id
      WHERE (a.revision, a.step_id, a.answer, a.written_by, a.written_at)
        IS DISTINCT FROM (l.revision, l.step_id, l.answer, l.written_by, l.written_at) LIMIT 1`,
  },
  {
    row: 'facts of a programme',
    sql: `WITH last AS (SELECT DISTINCT ON (programme_id) programme_id, revision, facts FROM programme_revisions
        ORDER BY programme_id, revision DESC)
      SELECT p.id::text AS key FROM programmes p LEFT JOIN last l ON l.programme_id = p.id
      WHERE (p.revision, p.facts) IS DISTINCT FROM (coalesce(l.revision, 0), coalesce(l.facts, '{}')) LIMIT 1`,
  },
  {
    row: 'camera that stands',
    sql: `WITH last AS (SELECT DISTINCT ON (programme_id, reference) programme_id, reference, revision, facts, digest
        FROM camera_revisions ORDER BY programme_id, reference, revision DESC)
      SELECT coalesce(c.programme_id, l.programme_id) || ' ' || coalesce(c.reference, l.reference) AS key
      FROM cameras c FULL JOIN (SELECT * FROM last WHERE facts IS NOT NULL) l
        ON l.programme_id = c.programme_id AND l.reference = c.reference
      WHERE (c.revision, c.digest, c.site, c.kind, c.status) IS DISTINCT FROM
        (l.revision, l.digest, l.facts ->> 'site', l.facts ->> 'kind', l.facts ->> 'status') LIMIT 1`,
  },
  {
    row: 'count of cameras that are alike',
    sql: `WITH counted AS (SELECT programme_id, md5(ROW(kind, status, mount, zones, active, disabled, recording, live_view,
          publication, lon IS NOT NULL)::text) AS key, status, count(*)::int AS cameras FROM cameras GROUP BY 1, 2, 3)
      SELECT coalesce(g.programme_id, c.programme_id) || ' ' || coalesce(g.key, c.key) AS key
      FROM camera_groups g FULL JOIN counted c ON c.programme_id = g.programme_id AND c.key = g.key
      WHERE coalesce(g.cameras, 0) <> coalesce(c.cameras, 0) OR g.status IS DISTINCT FROM coalesce(c.status, g.status) LIMIT 1`,
  },
  {
    row: 'roles of a person',
    sql: `WITH last AS (${lastRoles}),
        said AS (SELECT person::uuid AS person_id, role FROM last, jsonb_array_elements_text(roles) AS r (role))
      SELECT coalesce(h.person_id, s.person_id)::text AS key FROM person_roles h FULL JOIN said s
        ON s.person_id = h.person_id AND s.role = h.role
      WHERE h.role IS NULL OR s.role IS NULL LIMIT 1`,
  },
  {
    row: 'audit head in a sealed version',
    sql: `SELECT v.assessment_id || ' version ' || v.version AS key FROM assessment_versions v
      LEFT JOIN version_briefs b ON b.assessment_id = v.assessment_id AND b.version = v.version
      LEFT JOIN audit_events e ON e.sequence = (b.brief #>> '{auditHead,sequence}')::bigint
      WHERE e.hash IS DISTINCT FROM b.brief #>> '{auditHead,hash}' OR b.brief IS NULL LIMIT 1`,
  },
];
