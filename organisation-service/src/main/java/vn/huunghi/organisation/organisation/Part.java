package vn.huunghi.organisation.organisation;

/** A part of an organisation, or the list of such parts, with the organisation's version, which stands for it. */
record Part<T>(T content, long version) {}
