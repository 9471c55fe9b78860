-- The conduct of a hall beside the log of hall-core. Formats: docs/formats/conduct-chain.md
-- Money in fen, times in milliseconds, days as 2026-11-08, weeks as 2026-W47.

-- readiness, 规程 4.1
CREATE TABLE readiness_check (
  request_id    text COLLATE "C" NOT NULL PRIMARY KEY,
  hall          text COLLATE "C" NOT NULL,
  position      bigint NOT NULL,
  counter       text COLLATE "C" NOT NULL,
  staff         text COLLATE "C" NOT NULL,
  business_date text COLLATE "C" NOT NULL,
  opening       text COLLATE "C" NOT NULL,
  arrived_at    bigint NOT NULL,
  uniform       bigint NOT NULL CHECK (uniform IN (0, 1)),
  completed_at  bigint NOT NULL CHECK (completed_at >= arrived_at)
);

CREATE INDEX readiness_check_by_day ON readiness_check (hall, business_date, staff);

CREATE TABLE readiness_device (
  request_id text COLLATE "C" NOT NULL REFERENCES readiness_check (request_id),
  device     text COLLATE "C" NOT NULL CHECK (device IN ('POS_TERMINAL', 'PRINTER', 'FEE_SYSTEM')),
  in_order   bigint NOT NULL CHECK (in_order IN (0, 1)),
  PRIMARY KEY (request_id, device)
);

-- Somebody issued without a check.
CREATE TABLE readiness_missing (
  hall          text COLLATE "C" NOT NULL,
  staff         text COLLATE "C" NOT NULL,
  business_date text COLLATE "C" NOT NULL,
  opening       text COLLATE "C" NOT NULL,
  noted_at      bigint NOT NULL,
  PRIMARY KEY (hall, business_date, staff, opening)
);

-- shifts, clock events, leave, 规程 3
CREATE TABLE duty_shift (
  staff    text COLLATE "C" NOT NULL,
  from_at  bigint NOT NULL,
  to_at    bigint NOT NULL,
  hall     text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (staff, from_at),
  CHECK (to_at > from_at)
);

CREATE INDEX duty_shift_by_hall ON duty_shift (hall, from_at);

CREATE TABLE clock_event (
  hall     text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  staff    text COLLATE "C" NOT NULL,
  kind     text COLLATE "C" NOT NULL CHECK (kind IN ('IN', 'OUT')),
  at       bigint NOT NULL,
  PRIMARY KEY (hall, position)
);

CREATE INDEX clock_event_by_staff ON clock_event (staff, at);

CREATE TABLE leave_request (
  leave_id text COLLATE "C" NOT NULL PRIMARY KEY,
  hall     text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  staff    text COLLATE "C" NOT NULL,
  from_at  bigint NOT NULL,
  to_at    bigint NOT NULL,
  cover    text COLLATE "C" NOT NULL,
  UNIQUE (leave_id, staff),
  CHECK (to_at > from_at),
  CHECK (cover <> staff)
);

CREATE INDEX leave_request_by_staff ON leave_request (staff, from_at);
CREATE INDEX leave_request_by_cover ON leave_request (cover, from_at);
CREATE INDEX leave_request_by_hall ON leave_request (hall, from_at);

CREATE TABLE leave_decision (
  leave_id   text COLLATE "C" NOT NULL PRIMARY KEY,
  staff      text COLLATE "C" NOT NULL,
  granted    bigint NOT NULL CHECK (granted IN (0, 1)),
  decided_by text COLLATE "C" NOT NULL CHECK (decided_by <> staff),
  decided_at bigint NOT NULL,
  UNIQUE (leave_id, granted),
  FOREIGN KEY (leave_id, staff) REFERENCES leave_request (leave_id, staff)
);

CREATE TABLE leave_handover (
  leave_id  text COLLATE "C" NOT NULL PRIMARY KEY,
  granted   bigint NOT NULL CHECK (granted = 1),
  cash_fen  bigint NOT NULL CHECK (cash_fen >= 0),
  handed_at bigint NOT NULL,
  FOREIGN KEY (leave_id, granted) REFERENCES leave_decision (leave_id, granted)
);

CREATE TABLE leave_handover_book (
  leave_id text COLLATE "C" NOT NULL REFERENCES leave_handover (leave_id),
  book     text COLLATE "C" NOT NULL,
  PRIMARY KEY (leave_id, book)
);

-- first enquiries, 规程 4.3
CREATE TABLE enquiry (
  enquiry     text COLLATE "C" NOT NULL PRIMARY KEY,
  hall        text COLLATE "C" NOT NULL,
  position    bigint NOT NULL,
  counter     text COLLATE "C" NOT NULL,
  first_asked text COLLATE "C" NOT NULL,
  received_at bigint NOT NULL,
  topic       text COLLATE "C" NOT NULL,
  in_scope    bigint NOT NULL CHECK (in_scope IN (0, 1))
);

CREATE INDEX enquiry_by_hall ON enquiry (hall, received_at);

CREATE TABLE enquiry_duty (
  enquiry    text COLLATE "C" NOT NULL REFERENCES enquiry (enquiry),
  duty       text COLLATE "C" NOT NULL CHECK (duty IN
    ('EXPLAINED', 'PLACE_AND_PROCEDURE_TOLD', 'DEPARTMENT_CONTACTED', 'ANSWER_GIVEN')),
  department text COLLATE "C" NOT NULL,
  done_by    text COLLATE "C" NOT NULL,
  done_at    bigint NOT NULL,
  position   bigint NOT NULL,
  PRIMARY KEY (enquiry, duty)
);

CREATE TABLE enquiry_offer (
  enquiry    text COLLATE "C" NOT NULL REFERENCES enquiry (enquiry),
  position   bigint NOT NULL,
  offered_by text COLLATE "C" NOT NULL,
  offered_to text COLLATE "C" NOT NULL CHECK (offered_to <> offered_by),
  offered_at bigint NOT NULL,
  PRIMARY KEY (enquiry, position)
);

CREATE TABLE enquiry_take (
  enquiry  text COLLATE "C" NOT NULL REFERENCES enquiry (enquiry),
  position bigint NOT NULL,
  taken_by text COLLATE "C" NOT NULL,
  taken_at bigint NOT NULL,
  PRIMARY KEY (enquiry, position)
);

CREATE TABLE enquiry_answer (
  enquiry     text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES enquiry (enquiry),
  satisfied   bigint NOT NULL CHECK (satisfied IN (0, 1)),
  answered_at bigint NOT NULL
);

-- what was found, put right, and seen to be right by somebody else
CREATE TABLE remedy (
  remedy   text COLLATE "C" NOT NULL PRIMARY KEY,
  hall     text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  kind     text COLLATE "C" NOT NULL CHECK (kind IN ('INSPECTION', 'HAZARD', 'PROBLEM')),
  level    text COLLATE "C" NOT NULL CHECK (level IN ('MINOR', 'MAJOR', 'GRAVE')),
  found_by text COLLATE "C" NOT NULL,
  found_on text COLLATE "C" NOT NULL,
  owner    text COLLATE "C" NOT NULL,
  due      text COLLATE "C" NOT NULL CHECK (due >= found_on),
  UNIQUE (remedy, owner)
);

CREATE INDEX remedy_by_hall ON remedy (hall, found_on);

CREATE TABLE remedy_right (
  remedy  text COLLATE "C" NOT NULL,
  round   bigint NOT NULL CHECK (round > 0),
  owner   text COLLATE "C" NOT NULL,
  done_by text COLLATE "C" NOT NULL,
  done_at bigint NOT NULL,
  PRIMARY KEY (remedy, round),
  UNIQUE (remedy, round, owner, done_by),
  FOREIGN KEY (remedy, owner) REFERENCES remedy (remedy, owner)
);

CREATE TABLE remedy_judged (
  remedy    text COLLATE "C" NOT NULL,
  round     bigint NOT NULL,
  owner     text COLLATE "C" NOT NULL,
  done_by   text COLLATE "C" NOT NULL,
  passed    bigint NOT NULL CHECK (passed IN (0, 1)),
  judged_by text COLLATE "C" NOT NULL CHECK (judged_by <> owner AND judged_by <> done_by),
  judged_at bigint NOT NULL,
  PRIMARY KEY (remedy, round),
  FOREIGN KEY (remedy, round, owner, done_by)
    REFERENCES remedy_right (remedy, round, owner, done_by)
);

-- inspections and cleaning, 规程 1 and 2
CREATE TABLE inspection (
  request_id   text COLLATE "C" NOT NULL PRIMARY KEY,
  hall         text COLLATE "C" NOT NULL,
  position     bigint NOT NULL,
  inspected_on text COLLATE "C" NOT NULL,
  inspector    text COLLATE "C" NOT NULL,
  got          bigint NOT NULL CHECK (got >= 0),
  points       bigint NOT NULL CHECK (points >= got)
);

CREATE INDEX inspection_by_day ON inspection (hall, inspected_on);

CREATE TABLE inspection_item (
  request_id text COLLATE "C" NOT NULL REFERENCES inspection (request_id),
  item       text COLLATE "C" NOT NULL,
  judgement  text COLLATE "C" NOT NULL CHECK (judgement IN ('RIGHT', 'WRONG', 'NOT_THERE')),
  photo      text COLLATE "C" NOT NULL,
  PRIMARY KEY (request_id, item)
);

CREATE TABLE cleaning_roster (
  request_id text COLLATE "C" NOT NULL PRIMARY KEY,
  hall       text COLLATE "C" NOT NULL,
  position   bigint NOT NULL,
  from_day   text COLLATE "C" NOT NULL,
  to_day     text COLLATE "C" NOT NULL,
  CHECK (to_day >= from_day)
);

CREATE INDEX cleaning_roster_by_day ON cleaning_roster (hall, from_day, to_day, position);

CREATE TABLE cleaning_turn (
  request_id text COLLATE "C" NOT NULL REFERENCES cleaning_roster (request_id),
  turn_on    text COLLATE "C" NOT NULL,
  area       text COLLATE "C" NOT NULL CHECK (area IN ('COUNTER', 'CHANGING_ROOM')),
  staff      text COLLATE "C" NOT NULL,
  PRIMARY KEY (request_id, turn_on, area)
);

CREATE TABLE cleaning_done (
  hall    text COLLATE "C" NOT NULL,
  turn_on text COLLATE "C" NOT NULL,
  area    text COLLATE "C" NOT NULL,
  done_by text COLLATE "C" NOT NULL,
  done_at bigint NOT NULL,
  PRIMARY KEY (hall, turn_on, area)
);

-- meetings, training, search for hazards, 规程 9.1, 9.2
CREATE TABLE safety_meeting (
  request_id  text COLLATE "C" NOT NULL PRIMARY KEY,
  hall        text COLLATE "C" NOT NULL,
  week        text COLLATE "C" NOT NULL,
  position    bigint NOT NULL,
  held_at     bigint NOT NULL,
  minutes     bigint NOT NULL CHECK (minutes > 0),
  host        text COLLATE "C" NOT NULL,
  recorded_at bigint NOT NULL,
  UNIQUE (hall, week)
);

CREATE TABLE safety_meeting_topic (
  request_id text COLLATE "C" NOT NULL REFERENCES safety_meeting (request_id),
  topic      text COLLATE "C" NOT NULL CHECK (topic IN ('DAILY', 'TRAFFIC', 'PERSONNEL', 'HALL')),
  PRIMARY KEY (request_id, topic)
);

CREATE TABLE safety_meeting_staff (
  request_id text COLLATE "C" NOT NULL REFERENCES safety_meeting (request_id),
  staff      text COLLATE "C" NOT NULL,
  presence   text COLLATE "C" NOT NULL CHECK (presence IN ('PRESENT', 'EXCUSED')),
  PRIMARY KEY (request_id, staff),
  UNIQUE (request_id, staff, presence)
);

CREATE TABLE safety_meeting_signature (
  request_id text COLLATE "C" NOT NULL,
  staff      text COLLATE "C" NOT NULL,
  presence   text COLLATE "C" NOT NULL CHECK (presence = 'PRESENT'),
  signed_at  bigint NOT NULL,
  PRIMARY KEY (request_id, staff),
  FOREIGN KEY (request_id, staff, presence)
    REFERENCES safety_meeting_staff (request_id, staff, presence)
);

CREATE TABLE training (
  request_id  text COLLATE "C" NOT NULL PRIMARY KEY,
  hall        text COLLATE "C" NOT NULL,
  week        text COLLATE "C" NOT NULL,
  position    bigint NOT NULL,
  held_at     bigint NOT NULL,
  minutes     bigint NOT NULL CHECK (minutes > 0),
  trainer     text COLLATE "C" NOT NULL,
  recorded_at bigint NOT NULL
);

CREATE INDEX training_by_week ON training (hall, week);

CREATE TABLE training_staff (
  request_id text COLLATE "C" NOT NULL REFERENCES training (request_id),
  staff      text COLLATE "C" NOT NULL,
  topic      text COLLATE "C" NOT NULL CHECK (topic IN ('DAILY', 'TRAFFIC', 'PERSONNEL', 'HALL')),
  result     text COLLATE "C" NOT NULL CHECK (result IN ('PASSED', 'TO_REPEAT')),
  PRIMARY KEY (request_id, staff)
);

CREATE TABLE hazard_search (
  request_id  text COLLATE "C" NOT NULL PRIMARY KEY,
  hall        text COLLATE "C" NOT NULL,
  week        text COLLATE "C" NOT NULL,
  position    bigint NOT NULL,
  held_at     bigint NOT NULL,
  minutes     bigint NOT NULL CHECK (minutes > 0),
  searched_by text COLLATE "C" NOT NULL,
  recorded_at bigint NOT NULL
);

CREATE INDEX hazard_search_by_week ON hazard_search (hall, week);

CREATE TABLE work_meeting (
  request_id  text COLLATE "C" NOT NULL PRIMARY KEY,
  week        text COLLATE "C" NOT NULL UNIQUE,
  position    bigint NOT NULL,
  held_at     bigint NOT NULL,
  minutes     bigint NOT NULL CHECK (minutes > 0),
  chair       text COLLATE "C" NOT NULL,
  recorded_at bigint NOT NULL
);

CREATE TABLE work_meeting_head (
  request_id text COLLATE "C" NOT NULL REFERENCES work_meeting (request_id),
  hall       text COLLATE "C" NOT NULL,
  staff      text COLLATE "C" NOT NULL,
  presence   text COLLATE "C" NOT NULL CHECK (presence IN ('PRESENT', 'EXCUSED')),
  PRIMARY KEY (request_id, hall),
  UNIQUE (request_id, staff)
);

-- supplies, 规程 9.3; the store room stands under no hall
CREATE TABLE supply_move (
  request_id text COLLATE "C" NOT NULL,
  hall       text COLLATE "C" NOT NULL,
  item       text COLLATE "C" NOT NULL,
  quantity   bigint NOT NULL CHECK (quantity <> 0),
  PRIMARY KEY (request_id, hall, item)
);

CREATE INDEX supply_move_by_item ON supply_move (hall, item);

CREATE TABLE requisition (
  request_id text COLLATE "C" NOT NULL PRIMARY KEY,
  hall       text COLLATE "C" NOT NULL,
  week       text COLLATE "C" NOT NULL,
  position   bigint NOT NULL,
  wanted_by  text COLLATE "C" NOT NULL,
  wanted_at  bigint NOT NULL,
  UNIQUE (request_id, wanted_by)
);

CREATE INDEX requisition_by_week ON requisition (hall, week);

CREATE TABLE requisition_line (
  request_id text COLLATE "C" NOT NULL REFERENCES requisition (request_id),
  item       text COLLATE "C" NOT NULL,
  quantity   bigint NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (request_id, item)
);

CREATE TABLE requisition_issue (
  request_id text COLLATE "C" NOT NULL PRIMARY KEY,
  wanted_by  text COLLATE "C" NOT NULL,
  issued_by  text COLLATE "C" NOT NULL CHECK (issued_by <> wanted_by),
  issued_at  bigint NOT NULL,
  UNIQUE (request_id, issued_by),
  FOREIGN KEY (request_id, wanted_by) REFERENCES requisition (request_id, wanted_by)
);

CREATE TABLE requisition_receipt (
  request_id  text COLLATE "C" NOT NULL PRIMARY KEY,
  issued_by   text COLLATE "C" NOT NULL,
  received_by text COLLATE "C" NOT NULL CHECK (received_by <> issued_by),
  received_at bigint NOT NULL,
  FOREIGN KEY (request_id, issued_by) REFERENCES requisition_issue (request_id, issued_by)
);

CREATE TRIGGER readiness_check_no_update BEFORE UPDATE ON readiness_check
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER readiness_check_no_delete BEFORE DELETE OR TRUNCATE ON readiness_check
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER readiness_device_no_update BEFORE UPDATE ON readiness_device
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER readiness_device_no_delete BEFORE DELETE OR TRUNCATE ON readiness_device
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER readiness_missing_no_update BEFORE UPDATE ON readiness_missing
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER readiness_missing_no_delete BEFORE DELETE OR TRUNCATE ON readiness_missing
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER duty_shift_no_update BEFORE UPDATE ON duty_shift
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER duty_shift_no_delete BEFORE DELETE OR TRUNCATE ON duty_shift
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER clock_event_no_update BEFORE UPDATE ON clock_event
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER clock_event_no_delete BEFORE DELETE OR TRUNCATE ON clock_event
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER leave_request_no_update BEFORE UPDATE ON leave_request
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER leave_request_no_delete BEFORE DELETE OR TRUNCATE ON leave_request
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER leave_decision_no_update BEFORE UPDATE ON leave_decision
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER leave_decision_no_delete BEFORE DELETE OR TRUNCATE ON leave_decision
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER leave_handover_no_update BEFORE UPDATE ON leave_handover
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER leave_handover_no_delete BEFORE DELETE OR TRUNCATE ON leave_handover
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER leave_handover_book_no_update BEFORE UPDATE ON leave_handover_book
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER leave_handover_book_no_delete BEFORE DELETE OR TRUNCATE ON leave_handover_book
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER enquiry_no_update BEFORE UPDATE ON enquiry
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER enquiry_no_delete BEFORE DELETE OR TRUNCATE ON enquiry
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER enquiry_duty_no_update BEFORE UPDATE ON enquiry_duty
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER enquiry_duty_no_delete BEFORE DELETE OR TRUNCATE ON enquiry_duty
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER enquiry_offer_no_update BEFORE UPDATE ON enquiry_offer
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER enquiry_offer_no_delete BEFORE DELETE OR TRUNCATE ON enquiry_offer
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER enquiry_take_no_update BEFORE UPDATE ON enquiry_take
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER enquiry_take_no_delete BEFORE DELETE OR TRUNCATE ON enquiry_take
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER enquiry_answer_no_update BEFORE UPDATE ON enquiry_answer
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER enquiry_answer_no_delete BEFORE DELETE OR TRUNCATE ON enquiry_answer
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER remedy_no_update BEFORE UPDATE ON remedy
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER remedy_no_delete BEFORE DELETE OR TRUNCATE ON remedy
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER remedy_right_no_update BEFORE UPDATE ON remedy_right
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER remedy_right_no_delete BEFORE DELETE OR TRUNCATE ON remedy_right
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER remedy_judged_no_update BEFORE UPDATE ON remedy_judged
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER remedy_judged_no_delete BEFORE DELETE OR TRUNCATE ON remedy_judged
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER inspection_no_update BEFORE UPDATE ON inspection
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER inspection_no_delete BEFORE DELETE OR TRUNCATE ON inspection
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER inspection_item_no_update BEFORE UPDATE ON inspection_item
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER inspection_item_no_delete BEFORE DELETE OR TRUNCATE ON inspection_item
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER cleaning_roster_no_update BEFORE UPDATE ON cleaning_roster
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER cleaning_roster_no_delete BEFORE DELETE OR TRUNCATE ON cleaning_roster
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER cleaning_turn_no_update BEFORE UPDATE ON cleaning_turn
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER cleaning_turn_no_delete BEFORE DELETE OR TRUNCATE ON cleaning_turn
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER cleaning_done_no_update BEFORE UPDATE ON cleaning_done
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER cleaning_done_no_delete BEFORE DELETE OR TRUNCATE ON cleaning_done
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER safety_meeting_no_update BEFORE UPDATE ON safety_meeting
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER safety_meeting_no_delete BEFORE DELETE OR TRUNCATE ON safety_meeting
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER safety_meeting_topic_no_update BEFORE UPDATE ON safety_meeting_topic
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER safety_meeting_topic_no_delete BEFORE DELETE OR TRUNCATE ON safety_meeting_topic
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER safety_meeting_staff_no_update BEFORE UPDATE ON safety_meeting_staff
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER safety_meeting_staff_no_delete BEFORE DELETE OR TRUNCATE ON safety_meeting_staff
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER safety_meeting_signature_no_update BEFORE UPDATE ON safety_meeting_signature
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER safety_meeting_signature_no_delete BEFORE DELETE OR TRUNCATE ON safety_meeting_signature
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER training_no_update BEFORE UPDATE ON training
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER training_no_delete BEFORE DELETE OR TRUNCATE ON training
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER training_staff_no_update BEFORE UPDATE ON training_staff
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER training_staff_no_delete BEFORE DELETE OR TRUNCATE ON training_staff
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER hazard_search_no_update BEFORE UPDATE ON hazard_search
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER hazard_search_no_delete BEFORE DELETE OR TRUNCATE ON hazard_search
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER work_meeting_no_update BEFORE UPDATE ON work_meeting
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER work_meeting_no_delete BEFORE DELETE OR TRUNCATE ON work_meeting
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER work_meeting_head_no_update BEFORE UPDATE ON work_meeting_head
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER work_meeting_head_no_delete BEFORE DELETE OR TRUNCATE ON work_meeting_head
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER supply_move_no_update BEFORE UPDATE ON supply_move
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER supply_move_no_delete BEFORE DELETE OR TRUNCATE ON supply_move
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER requisition_no_update BEFORE UPDATE ON requisition
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER requisition_no_delete BEFORE DELETE OR TRUNCATE ON requisition
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER requisition_line_no_update BEFORE UPDATE ON requisition_line
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER requisition_line_no_delete BEFORE DELETE OR TRUNCATE ON requisition_line
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER requisition_issue_no_update BEFORE UPDATE ON requisition_issue
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER requisition_issue_no_delete BEFORE DELETE OR TRUNCATE ON requisition_issue
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER requisition_receipt_no_update BEFORE UPDATE ON requisition_receipt
EXECUTE FUNCTION hall_refuse('is append-only');

CREATE TRIGGER requisition_receipt_no_delete BEFORE DELETE OR TRUNCATE ON requisition_receipt
EXECUTE FUNCTION hall_refuse('is append-only');
