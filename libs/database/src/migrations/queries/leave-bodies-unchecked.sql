-- Until the transaction ends: functions call each other in any order.
SET LOCAL check_function_bodies = off
