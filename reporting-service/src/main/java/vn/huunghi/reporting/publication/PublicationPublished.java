package vn.huunghi.reporting.publication;

/** The event of a publication: its state is what {@link PublicationView} says. */
final class PublicationPublished {

    static final String TOPIC = "huunghi.publication.v1";

    private PublicationPublished() {}
}
