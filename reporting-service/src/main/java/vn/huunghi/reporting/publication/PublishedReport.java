package vn.huunghi.reporting.publication;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.huunghi.reporting.report.ReportView;

/** The JSON document of a publication: what is said about it, and the report as it was. */
record PublishedReport(@JsonUnwrapped PublicationView publication, ReportView report) {}
