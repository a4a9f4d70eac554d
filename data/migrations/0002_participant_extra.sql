-- What a list says about a person in columns that were chosen to be kept (core/roster.h), as a JSON array.
ALTER TABLE participant ADD COLUMN extra TEXT NOT NULL DEFAULT '[]';
