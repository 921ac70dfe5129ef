package vn.huunghi.organisation.vocabulary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every value that an interface of the system takes or answers by name, with what people call it. */
@Schema(name = "Vocabulary")
record VocabularyView(List<WordList> lists) {

    /** The values of one enumeration, or all countries or units, in the order in which they are shown. */
    record WordList(@Schema(examples = "organisationKind") String name, List<Word> values) {}

    /** One value with its labels. */
    record Word(@Schema(examples = "PROVINCIAL_UNION") String value, String vi, String en) {}
}
