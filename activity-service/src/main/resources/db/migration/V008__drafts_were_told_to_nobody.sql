-- Returns that were drafts became no event, except where the step took back what had been told.
update history set published = false
where topic = 'huunghi.return.v1' and after ->> 'status' = 'DRAFT'
    and (before is null or before ->> 'status' = 'DRAFT');
