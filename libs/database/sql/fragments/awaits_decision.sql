-- awaits_decision(case)
-- Held, or decided and objected against since.
((:case).state IN ('collecting', 'open') OR is_objected_now(:case))
