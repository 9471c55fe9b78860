-- The conduct of a hall beside the log of hall-core. Formats: docs/formats/conduct-chain.md
-- Money in fen, times in milliseconds, days as 2026-11-08, weeks as 2026-W47.

-- readiness, 规程 4.1
CREATE TABLE readiness_check (
  request_id    TEXT    NOT NULL PRIMARY KEY,
  hall          TEXT    NOT NULL,
  position      INTEGER NOT NULL,
  counter       TEXT    NOT NULL,
  staff         TEXT    NOT NULL,
  business_date TEXT    NOT NULL,
  opening       TEXT    NOT NULL,
  arrived_at    INTEGER NOT NULL,
  uniform       INTEGER NOT NULL CHECK (uniform IN (0, 1)),
  completed_at  INTEGER NOT NULL CHECK (completed_at >= arrived_at)
) STRICT, WITHOUT ROWID;

CREATE INDEX readiness_check_by_day ON readiness_check (hall, business_date, staff);

CREATE TABLE readiness_device (
  request_id TEXT    NOT NULL REFERENCES readiness_check (request_id),
  device     TEXT    NOT NULL CHECK (device IN ('POS_TERMINAL', 'PRINTER', 'FEE_SYSTEM')),
  in_order   INTEGER NOT NULL CHECK (in_order IN (0, 1)),
  PRIMARY KEY (request_id, device)
) STRICT, WITHOUT ROWID;

-- Somebody issued without a check.
CREATE TABLE readiness_missing (
  hall          TEXT    NOT NULL,
  staff         TEXT    NOT NULL,
  business_date TEXT    NOT NULL,
  opening       TEXT    NOT NULL,
  noted_at      INTEGER NOT NULL,
  PRIMARY KEY (hall, business_date, staff, opening)
) STRICT, WITHOUT ROWID;

-- shifts, clock events, leave, 规程 3
CREATE TABLE duty_shift (
  staff    TEXT    NOT NULL,
  from_at  INTEGER NOT NULL,
  to_at    INTEGER NOT NULL,
  hall     TEXT    NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (staff, from_at),
  CHECK (to_at > from_at)
) STRICT, WITHOUT ROWID;

CREATE INDEX duty_shift_by_hall ON duty_shift (hall, from_at);

CREATE TABLE clock_event (
  hall     TEXT    NOT NULL,
  position INTEGER NOT NULL,
  staff    TEXT    NOT NULL,
  kind     TEXT    NOT NULL CHECK (kind IN ('IN', 'OUT')),
  at       INTEGER NOT NULL,
  PRIMARY KEY (hall, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX clock_event_by_staff ON clock_event (staff, at);

CREATE TABLE leave_request (
  leave_id TEXT    NOT NULL PRIMARY KEY,
  hall     TEXT    NOT NULL,
  position INTEGER NOT NULL,
  staff    TEXT    NOT NULL,
  from_at  INTEGER NOT NULL,
  to_at    INTEGER NOT NULL,
  cover    TEXT    NOT NULL,
  UNIQUE (leave_id, staff),
  CHECK (to_at > from_at),
  CHECK (cover <> staff)
) STRICT, WITHOUT ROWID;

CREATE INDEX leave_request_by_staff ON leave_request (staff, from_at);
CREATE INDEX leave_request_by_cover ON leave_request (cover, from_at);
CREATE INDEX leave_request_by_hall ON leave_request (hall, from_at);

CREATE TABLE leave_decision (
  leave_id   TEXT    NOT NULL PRIMARY KEY,
  staff      TEXT    NOT NULL,
  granted    INTEGER NOT NULL CHECK (granted IN (0, 1)),
  decided_by TEXT    NOT NULL CHECK (decided_by <> staff),
  decided_at INTEGER NOT NULL,
  UNIQUE (leave_id, granted),
  FOREIGN KEY (leave_id, staff) REFERENCES leave_request (leave_id, staff)
) STRICT, WITHOUT ROWID;

CREATE TABLE leave_handover (
  leave_id  TEXT    NOT NULL PRIMARY KEY,
  granted   INTEGER NOT NULL CHECK (granted = 1),
  cash_fen  INTEGER NOT NULL CHECK (cash_fen >= 0),
  handed_at INTEGER NOT NULL,
  FOREIGN KEY (leave_id, granted) REFERENCES leave_decision (leave_id, granted)
) STRICT, WITHOUT ROWID;

CREATE TABLE leave_handover_book (
  leave_id TEXT NOT NULL REFERENCES leave_handover (leave_id),
  book     TEXT NOT NULL,
  PRIMARY KEY (leave_id, book)
) STRICT, WITHOUT ROWID;

-- first enquiries, 规程 4.3
CREATE TABLE enquiry (
  enquiry     TEXT    NOT NULL PRIMARY KEY,
  hall        TEXT    NOT NULL,
  position    INTEGER NOT NULL,
  counter     TEXT    NOT NULL,
  first_asked TEXT    NOT NULL,
  received_at INTEGER NOT NULL,
  topic       TEXT    NOT NULL,
  in_scope    INTEGER NOT NULL CHECK (in_scope IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX enquiry_by_hall ON enquiry (hall, received_at);

CREATE TABLE enquiry_duty (
  enquiry    TEXT    NOT NULL REFERENCES enquiry (enquiry),
  duty       TEXT    NOT NULL CHECK (duty IN
    ('EXPLAINED', 'PLACE_AND_PROCEDURE_TOLD', 'DEPARTMENT_CONTACTED', 'ANSWER_GIVEN')),
  department TEXT    NOT NULL,
  done_by    TEXT    NOT NULL,
  done_at    INTEGER NOT NULL,
  position   INTEGER NOT NULL,
  PRIMARY KEY (enquiry, duty)
) STRICT, WITHOUT ROWID;

CREATE TABLE enquiry_offer (
  enquiry    TEXT    NOT NULL REFERENCES enquiry (enquiry),
  position   INTEGER NOT NULL,
  offered_by TEXT    NOT NULL,
  offered_to TEXT    NOT NULL CHECK (offered_to <> offered_by),
  offered_at INTEGER NOT NULL,
  PRIMARY KEY (enquiry, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE enquiry_take (
  enquiry  TEXT    NOT NULL REFERENCES enquiry (enquiry),
  position INTEGER NOT NULL,
  taken_by TEXT    NOT NULL,
  taken_at INTEGER NOT NULL,
  PRIMARY KEY (enquiry, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE enquiry_answer (
  enquiry     TEXT    NOT NULL PRIMARY KEY REFERENCES enquiry (enquiry),
  satisfied   INTEGER NOT NULL CHECK (satisfied IN (0, 1)),
  answered_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- what was found, put right, and seen to be right by somebody else
CREATE TABLE remedy (
  remedy   TEXT    NOT NULL PRIMARY KEY,
  hall     TEXT    NOT NULL,
  position INTEGER NOT NULL,
  kind     TEXT    NOT NULL CHECK (kind IN ('INSPECTION', 'HAZARD', 'PROBLEM')),
  level    TEXT    NOT NULL CHECK (level IN ('MINOR', 'MAJOR', 'GRAVE')),
  found_by TEXT    NOT NULL,
  found_on TEXT    NOT NULL,
  owner    TEXT    NOT NULL,
  due      TEXT    NOT NULL CHECK (due >= found_on),
  UNIQUE (remedy, owner)
) STRICT, WITHOUT ROWID;

CREATE INDEX remedy_by_hall ON remedy (hall, found_on);

CREATE TABLE remedy_right (
  remedy  TEXT    NOT NULL,
  round   INTEGER NOT NULL CHECK (round > 0),
  owner   TEXT    NOT NULL,
  done_by TEXT    NOT NULL,
  done_at INTEGER NOT NULL,
  PRIMARY KEY (remedy, round),
  UNIQUE (remedy, round, owner, done_by),
  FOREIGN KEY (remedy, owner) REFERENCES remedy (remedy, owner)
) STRICT, WITHOUT ROWID;

CREATE TABLE remedy_judged (
  remedy    TEXT    NOT NULL,
  round     INTEGER NOT NULL,
  owner     TEXT    NOT NULL,
  done_by   TEXT    NOT NULL,
  passed    INTEGER NOT NULL CHECK (passed IN (0, 1)),
  judged_by TEXT    NOT NULL CHECK (judged_by <> owner AND judged_by <> done_by),
  judged_at INTEGER NOT NULL,
  PRIMARY KEY (remedy, round),
  FOREIGN KEY (remedy, round, owner, done_by)
    REFERENCES remedy_right (remedy, round, owner, done_by)
) STRICT, WITHOUT ROWID;

-- inspections and cleaning, 规程 1 and 2
CREATE TABLE inspection (
  request_id   TEXT    NOT NULL PRIMARY KEY,
  hall         TEXT    NOT NULL,
  position     INTEGER NOT NULL,
  inspected_on TEXT    NOT NULL,
  inspector    TEXT    NOT NULL,
  got          INTEGER NOT NULL CHECK (got >= 0),
  points       INTEGER NOT NULL CHECK (points >= got)
) STRICT, WITHOUT ROWID;

CREATE INDEX inspection_by_day ON inspection (hall, inspected_on);

CREATE TABLE inspection_item (
  request_id TEXT NOT NULL REFERENCES inspection (request_id),
  item       TEXT NOT NULL,
  judgement  TEXT NOT NULL CHECK (judgement IN ('RIGHT', 'WRONG', 'NOT_THERE')),
  photo      TEXT NOT NULL,
  PRIMARY KEY (request_id, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE cleaning_roster (
  request_id TEXT    NOT NULL PRIMARY KEY,
  hall       TEXT    NOT NULL,
  position   INTEGER NOT NULL,
  from_day   TEXT    NOT NULL,
  to_day     TEXT    NOT NULL,
  CHECK (to_day >= from_day)
) STRICT, WITHOUT ROWID;

CREATE INDEX cleaning_roster_by_day ON cleaning_roster (hall, from_day, to_day, position);

CREATE TABLE cleaning_turn (
  request_id TEXT NOT NULL REFERENCES cleaning_roster (request_id),
  turn_on    TEXT NOT NULL,
  area       TEXT NOT NULL CHECK (area IN ('COUNTER', 'CHANGING_ROOM')),
  staff      TEXT NOT NULL,
  PRIMARY KEY (request_id, turn_on, area)
) STRICT, WITHOUT ROWID;

CREATE TABLE cleaning_done (
  hall    TEXT    NOT NULL,
  turn_on TEXT    NOT NULL,
  area    TEXT    NOT NULL,
  done_by TEXT    NOT NULL,
  done_at INTEGER NOT NULL,
  PRIMARY KEY (hall, turn_on, area)
) STRICT, WITHOUT ROWID;

-- meetings, training, search for hazards, 规程 9.1, 9.2
CREATE TABLE safety_meeting (
  request_id  TEXT    NOT NULL PRIMARY KEY,
  hall        TEXT    NOT NULL,
  week        TEXT    NOT NULL,
  position    INTEGER NOT NULL,
  held_at     INTEGER NOT NULL,
  minutes     INTEGER NOT NULL CHECK (minutes > 0),
  host        TEXT    NOT NULL,
  recorded_at INTEGER NOT NULL,
  UNIQUE (hall, week)
) STRICT, WITHOUT ROWID;

CREATE TABLE safety_meeting_topic (
  request_id TEXT NOT NULL REFERENCES safety_meeting (request_id),
  topic      TEXT NOT NULL CHECK (topic IN ('DAILY', 'TRAFFIC', 'PERSONNEL', 'HALL')),
  PRIMARY KEY (request_id, topic)
) STRICT, WITHOUT ROWID;

CREATE TABLE safety_meeting_staff (
  request_id TEXT NOT NULL REFERENCES safety_meeting (request_id),
  staff      TEXT NOT NULL,
  presence   TEXT NOT NULL CHECK (presence IN ('PRESENT', 'EXCUSED')),
  PRIMARY KEY (request_id, staff),
  UNIQUE (request_id, staff, presence)
) STRICT, WITHOUT ROWID;

CREATE TABLE safety_meeting_signature (
  request_id TEXT    NOT NULL,
  staff      TEXT    NOT NULL,
  presence   TEXT    NOT NULL CHECK (presence = 'PRESENT'),
  signed_at  INTEGER NOT NULL,
  PRIMARY KEY (request_id, staff),
  FOREIGN KEY (request_id, staff, presence)
    REFERENCES safety_meeting_staff (request_id, staff, presence)
) STRICT, WITHOUT ROWID;

CREATE TABLE training (
  request_id  TEXT    NOT NULL PRIMARY KEY,
  hall        TEXT    NOT NULL,
  week        TEXT    NOT NULL,
  position    INTEGER NOT NULL,
  held_at     INTEGER NOT NULL,
  minutes     INTEGER NOT NULL CHECK (minutes > 0),
  trainer     TEXT    NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX training_by_week ON training (hall, week);

CREATE TABLE training_staff (
  request_id TEXT NOT NULL REFERENCES training (request_id),
  staff      TEXT NOT NULL,
  topic      TEXT NOT NULL CHECK (topic IN ('DAILY', 'TRAFFIC', 'PERSONNEL', 'HALL')),
  result     TEXT NOT NULL CHECK (result IN ('PASSED', 'TO_REPEAT')),
  PRIMARY KEY (request_id, staff)
) STRICT, WITHOUT ROWID;

CREATE TABLE hazard_search (
  request_id  TEXT    NOT NULL PRIMARY KEY,
  hall        TEXT    NOT NULL,
  week        TEXT    NOT NULL,
  position    INTEGER NOT NULL,
  held_at     INTEGER NOT NULL,
  minutes     INTEGER NOT NULL CHECK (minutes > 0),
  searched_by TEXT    NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX hazard_search_by_week ON hazard_search (hall, week);

CREATE TABLE work_meeting (
  request_id  TEXT    NOT NULL PRIMARY KEY,
  week        TEXT    NOT NULL UNIQUE,
  position    INTEGER NOT NULL,
  held_at     INTEGER NOT NULL,
  minutes     INTEGER NOT NULL CHECK (minutes > 0),
  chair       TEXT    NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE work_meeting_head (
  request_id TEXT NOT NULL REFERENCES work_meeting (request_id),
  hall       TEXT NOT NULL,
  staff      TEXT NOT NULL,
  presence   TEXT NOT NULL CHECK (presence IN ('PRESENT', 'EXCUSED')),
  PRIMARY KEY (request_id, hall),
  UNIQUE (request_id, staff)
) STRICT, WITHOUT ROWID;

-- supplies, 规程 9.3; the store room stands under no hall
CREATE TABLE supply_move (
  request_id TEXT    NOT NULL,
  hall       TEXT    NOT NULL,
  item       TEXT    NOT NULL,
  quantity   INTEGER NOT NULL CHECK (quantity <> 0),
  PRIMARY KEY (request_id, hall, item)
) STRICT, WITHOUT ROWID;

CREATE INDEX supply_move_by_item ON supply_move (hall, item);

CREATE TABLE requisition (
  request_id TEXT    NOT NULL PRIMARY KEY,
  hall       TEXT    NOT NULL,
  week       TEXT    NOT NULL,
  position   INTEGER NOT NULL,
  wanted_by  TEXT    NOT NULL,
  wanted_at  INTEGER NOT NULL,
  UNIQUE (request_id, wanted_by)
) STRICT, WITHOUT ROWID;

CREATE INDEX requisition_by_week ON requisition (hall, week);

CREATE TABLE requisition_line (
  request_id TEXT    NOT NULL REFERENCES requisition (request_id),
  item       TEXT    NOT NULL,
  quantity   INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (request_id, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE requisition_issue (
  request_id TEXT    NOT NULL PRIMARY KEY,
  wanted_by  TEXT    NOT NULL,
  issued_by  TEXT    NOT NULL CHECK (issued_by <> wanted_by),
  issued_at  INTEGER NOT NULL,
  UNIQUE (request_id, issued_by),
  FOREIGN KEY (request_id, wanted_by) REFERENCES requisition (request_id, wanted_by)
) STRICT, WITHOUT ROWID;

CREATE TABLE requisition_receipt (
  request_id  TEXT    NOT NULL PRIMARY KEY,
  issued_by   TEXT    NOT NULL,
  received_by TEXT    NOT NULL CHECK (received_by <> issued_by),
  received_at INTEGER NOT NULL,
  FOREIGN KEY (request_id, issued_by) REFERENCES requisition_issue (request_id, issued_by)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER readiness_check_no_update BEFORE UPDATE ON readiness_check
BEGIN SELECT RAISE(ABORT, 'hall: readiness_check is append-only'); END;

CREATE TRIGGER readiness_check_no_delete BEFORE DELETE ON readiness_check
BEGIN SELECT RAISE(ABORT, 'hall: readiness_check is append-only'); END;

CREATE TRIGGER readiness_device_no_update BEFORE UPDATE ON readiness_device
BEGIN SELECT RAISE(ABORT, 'hall: readiness_device is append-only'); END;

CREATE TRIGGER readiness_device_no_delete BEFORE DELETE ON readiness_device
BEGIN SELECT RAISE(ABORT, 'hall: readiness_device is append-only'); END;

CREATE TRIGGER readiness_missing_no_update BEFORE UPDATE ON readiness_missing
BEGIN SELECT RAISE(ABORT, 'hall: readiness_missing is append-only'); END;

CREATE TRIGGER readiness_missing_no_delete BEFORE DELETE ON readiness_missing
BEGIN SELECT RAISE(ABORT, 'hall: readiness_missing is append-only'); END;

CREATE TRIGGER duty_shift_no_update BEFORE UPDATE ON duty_shift
BEGIN SELECT RAISE(ABORT, 'hall: duty_shift is append-only'); END;

CREATE TRIGGER duty_shift_no_delete BEFORE DELETE ON duty_shift
BEGIN SELECT RAISE(ABORT, 'hall: duty_shift is append-only'); END;

CREATE TRIGGER clock_event_no_update BEFORE UPDATE ON clock_event
BEGIN SELECT RAISE(ABORT, 'hall: clock_event is append-only'); END;

CREATE TRIGGER clock_event_no_delete BEFORE DELETE ON clock_event
BEGIN SELECT RAISE(ABORT, 'hall: clock_event is append-only'); END;

CREATE TRIGGER leave_request_no_update BEFORE UPDATE ON leave_request
BEGIN SELECT RAISE(ABORT, 'hall: leave_request is append-only'); END;

CREATE TRIGGER leave_request_no_delete BEFORE DELETE ON leave_request
BEGIN SELECT RAISE(ABORT, 'hall: leave_request is append-only'); END;

CREATE TRIGGER leave_decision_no_update BEFORE UPDATE ON leave_decision
BEGIN SELECT RAISE(ABORT, 'hall: leave_decision is append-only'); END;

CREATE TRIGGER leave_decision_no_delete BEFORE DELETE ON leave_decision
BEGIN SELECT RAISE(ABORT, 'hall: leave_decision is append-only'); END;

CREATE TRIGGER leave_handover_no_update BEFORE UPDATE ON leave_handover
BEGIN SELECT RAISE(ABORT, 'hall: leave_handover is append-only'); END;

CREATE TRIGGER leave_handover_no_delete BEFORE DELETE ON leave_handover
BEGIN SELECT RAISE(ABORT, 'hall: leave_handover is append-only'); END;

CREATE TRIGGER leave_handover_book_no_update BEFORE UPDATE ON leave_handover_book
BEGIN SELECT RAISE(ABORT, 'hall: leave_handover_book is append-only'); END;

CREATE TRIGGER leave_handover_book_no_delete BEFORE DELETE ON leave_handover_book
BEGIN SELECT RAISE(ABORT, 'hall: leave_handover_book is append-only'); END;

CREATE TRIGGER enquiry_no_update BEFORE UPDATE ON enquiry
BEGIN SELECT RAISE(ABORT, 'hall: enquiry is append-only'); END;

CREATE TRIGGER enquiry_no_delete BEFORE DELETE ON enquiry
BEGIN SELECT RAISE(ABORT, 'hall: enquiry is append-only'); END;

CREATE TRIGGER enquiry_duty_no_update BEFORE UPDATE ON enquiry_duty
BEGIN SELECT RAISE(ABORT, 'hall: enquiry_duty is append-only'); END;

CREATE TRIGGER enquiry_duty_no_delete BEFORE DELETE ON enquiry_duty
BEGIN SELECT RAISE(ABORT, 'hall: enquiry_duty is append-only'); END;

CREATE TRIGGER enquiry_offer_no_update BEFORE UPDATE ON enquiry_offer
BEGIN SELECT RAISE(ABORT, 'hall: enquiry_offer is append-only'); END;

CREATE TRIGGER enquiry_offer_no_delete BEFORE DELETE ON enquiry_offer
BEGIN SELECT RAISE(ABORT, 'hall: enquiry_offer is append-only'); END;

CREATE TRIGGER enquiry_take_no_update BEFORE UPDATE ON enquiry_take
BEGIN SELECT RAISE(ABORT, 'hall: enquiry_take is append-only'); END;

CREATE TRIGGER enquiry_take_no_delete BEFORE DELETE ON enquiry_take
BEGIN SELECT RAISE(ABORT, 'hall: enquiry_take is append-only'); END;

CREATE TRIGGER enquiry_answer_no_update BEFORE UPDATE ON enquiry_answer
BEGIN SELECT RAISE(ABORT, 'hall: enquiry_answer is append-only'); END;

CREATE TRIGGER enquiry_answer_no_delete BEFORE DELETE ON enquiry_answer
BEGIN SELECT RAISE(ABORT, 'hall: enquiry_answer is append-only'); END;

CREATE TRIGGER remedy_no_update BEFORE UPDATE ON remedy
BEGIN SELECT RAISE(ABORT, 'hall: remedy is append-only'); END;

CREATE TRIGGER remedy_no_delete BEFORE DELETE ON remedy
BEGIN SELECT RAISE(ABORT, 'hall: remedy is append-only'); END;

CREATE TRIGGER remedy_right_no_update BEFORE UPDATE ON remedy_right
BEGIN SELECT RAISE(ABORT, 'hall: remedy_right is append-only'); END;

CREATE TRIGGER remedy_right_no_delete BEFORE DELETE ON remedy_right
BEGIN SELECT RAISE(ABORT, 'hall: remedy_right is append-only'); END;

CREATE TRIGGER remedy_judged_no_update BEFORE UPDATE ON remedy_judged
BEGIN SELECT RAISE(ABORT, 'hall: remedy_judged is append-only'); END;

CREATE TRIGGER remedy_judged_no_delete BEFORE DELETE ON remedy_judged
BEGIN SELECT RAISE(ABORT, 'hall: remedy_judged is append-only'); END;

CREATE TRIGGER inspection_no_update BEFORE UPDATE ON inspection
BEGIN SELECT RAISE(ABORT, 'hall: inspection is append-only'); END;

CREATE TRIGGER inspection_no_delete BEFORE DELETE ON inspection
BEGIN SELECT RAISE(ABORT, 'hall: inspection is append-only'); END;

CREATE TRIGGER inspection_item_no_update BEFORE UPDATE ON inspection_item
BEGIN SELECT RAISE(ABORT, 'hall: inspection_item is append-only'); END;

CREATE TRIGGER inspection_item_no_delete BEFORE DELETE ON inspection_item
BEGIN SELECT RAISE(ABORT, 'hall: inspection_item is append-only'); END;

CREATE TRIGGER cleaning_roster_no_update BEFORE UPDATE ON cleaning_roster
BEGIN SELECT RAISE(ABORT, 'hall: cleaning_roster is append-only'); END;

CREATE TRIGGER cleaning_roster_no_delete BEFORE DELETE ON cleaning_roster
BEGIN SELECT RAISE(ABORT, 'hall: cleaning_roster is append-only'); END;

CREATE TRIGGER cleaning_turn_no_update BEFORE UPDATE ON cleaning_turn
BEGIN SELECT RAISE(ABORT, 'hall: cleaning_turn is append-only'); END;

CREATE TRIGGER cleaning_turn_no_delete BEFORE DELETE ON cleaning_turn
BEGIN SELECT RAISE(ABORT, 'hall: cleaning_turn is append-only'); END;

CREATE TRIGGER cleaning_done_no_update BEFORE UPDATE ON cleaning_done
BEGIN SELECT RAISE(ABORT, 'hall: cleaning_done is append-only'); END;

CREATE TRIGGER cleaning_done_no_delete BEFORE DELETE ON cleaning_done
BEGIN SELECT RAISE(ABORT, 'hall: cleaning_done is append-only'); END;

CREATE TRIGGER safety_meeting_no_update BEFORE UPDATE ON safety_meeting
BEGIN SELECT RAISE(ABORT, 'hall: safety_meeting is append-only'); END;

CREATE TRIGGER safety_meeting_no_delete BEFORE DELETE ON safety_meeting
BEGIN SELECT RAISE(ABORT, 'hall: safety_meeting is append-only'); END;

CREATE TRIGGER safety_meeting_topic_no_update BEFORE UPDATE ON safety_meeting_topic
BEGIN SELECT RAISE(ABORT, 'hall: safety_meeting_topic is append-only'); END;

CREATE TRIGGER safety_meeting_topic_no_delete BEFORE DELETE ON safety_meeting_topic
BEGIN SELECT RAISE(ABORT, 'hall: safety_meeting_topic is append-only'); END;

CREATE TRIGGER safety_meeting_staff_no_update BEFORE UPDATE ON safety_meeting_staff
BEGIN SELECT RAISE(ABORT, 'hall: safety_meeting_staff is append-only'); END;

CREATE TRIGGER safety_meeting_staff_no_delete BEFORE DELETE ON safety_meeting_staff
BEGIN SELECT RAISE(ABORT, 'hall: safety_meeting_staff is append-only'); END;

CREATE TRIGGER safety_meeting_signature_no_update BEFORE UPDATE ON safety_meeting_signature
BEGIN SELECT RAISE(ABORT, 'hall: safety_meeting_signature is append-only'); END;

CREATE TRIGGER safety_meeting_signature_no_delete BEFORE DELETE ON safety_meeting_signature
BEGIN SELECT RAISE(ABORT, 'hall: safety_meeting_signature is append-only'); END;

CREATE TRIGGER training_no_update BEFORE UPDATE ON training
BEGIN SELECT RAISE(ABORT, 'hall: training is append-only'); END;

CREATE TRIGGER training_no_delete BEFORE DELETE ON training
BEGIN SELECT RAISE(ABORT, 'hall: training is append-only'); END;

CREATE TRIGGER training_staff_no_update BEFORE UPDATE ON training_staff
BEGIN SELECT RAISE(ABORT, 'hall: training_staff is append-only'); END;

CREATE TRIGGER training_staff_no_delete BEFORE DELETE ON training_staff
BEGIN SELECT RAISE(ABORT, 'hall: training_staff is append-only'); END;

CREATE TRIGGER hazard_search_no_update BEFORE UPDATE ON hazard_search
BEGIN SELECT RAISE(ABORT, 'hall: hazard_search is append-only'); END;

CREATE TRIGGER hazard_search_no_delete BEFORE DELETE ON hazard_search
BEGIN SELECT RAISE(ABORT, 'hall: hazard_search is append-only'); END;

CREATE TRIGGER work_meeting_no_update BEFORE UPDATE ON work_meeting
BEGIN SELECT RAISE(ABORT, 'hall: work_meeting is append-only'); END;

CREATE TRIGGER work_meeting_no_delete BEFORE DELETE ON work_meeting
BEGIN SELECT RAISE(ABORT, 'hall: work_meeting is append-only'); END;

CREATE TRIGGER work_meeting_head_no_update BEFORE UPDATE ON work_meeting_head
BEGIN SELECT RAISE(ABORT, 'hall: work_meeting_head is append-only'); END;

CREATE TRIGGER work_meeting_head_no_delete BEFORE DELETE ON work_meeting_head
BEGIN SELECT RAISE(ABORT, 'hall: work_meeting_head is append-only'); END;

CREATE TRIGGER supply_move_no_update BEFORE UPDATE ON supply_move
BEGIN SELECT RAISE(ABORT, 'hall: supply_move is append-only'); END;

CREATE TRIGGER supply_move_no_delete BEFORE DELETE ON supply_move
BEGIN SELECT RAISE(ABORT, 'hall: supply_move is append-only'); END;

CREATE TRIGGER requisition_no_update BEFORE UPDATE ON requisition
BEGIN SELECT RAISE(ABORT, 'hall: requisition is append-only'); END;

CREATE TRIGGER requisition_no_delete BEFORE DELETE ON requisition
BEGIN SELECT RAISE(ABORT, 'hall: requisition is append-only'); END;

CREATE TRIGGER requisition_line_no_update BEFORE UPDATE ON requisition_line
BEGIN SELECT RAISE(ABORT, 'hall: requisition_line is append-only'); END;

CREATE TRIGGER requisition_line_no_delete BEFORE DELETE ON requisition_line
BEGIN SELECT RAISE(ABORT, 'hall: requisition_line is append-only'); END;

CREATE TRIGGER requisition_issue_no_update BEFORE UPDATE ON requisition_issue
BEGIN SELECT RAISE(ABORT, 'hall: requisition_issue is append-only'); END;

CREATE TRIGGER requisition_issue_no_delete BEFORE DELETE ON requisition_issue
BEGIN SELECT RAISE(ABORT, 'hall: requisition_issue is append-only'); END;

CREATE TRIGGER requisition_receipt_no_update BEFORE UPDATE ON requisition_receipt
BEGIN SELECT RAISE(ABORT, 'hall: requisition_receipt is append-only'); END;

CREATE TRIGGER requisition_receipt_no_delete BEFORE DELETE ON requisition_receipt
BEGIN SELECT RAISE(ABORT, 'hall: requisition_receipt is append-only'); END;
