-- on_shared_screen(rating)
-- Whether a rating was given on the page of a screen that goes from person to person.
((:rating).source = 'page' AND (:rating).channel IN ({{SHARED_SCREENS}}))
