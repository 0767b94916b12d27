package org.homeward.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.kernel.casework.TravelEvent.ArrivalConfirmed;
import org.homeward.kernel.casework.TravelEvent.TransitIncidentRecorded;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.CommandRefused;
import org.homeward.kernel.message.Event;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.privacy.SubjectKeyCreated;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryHashTest {
    private static final LocalDate DAY = LocalDate.of(2009, 2, 6);

    @TempDir
    Path folder;

    @Test
    void the_same_content_has_the_same_hash_whatever_chance_and_version_made_of_ids_instants_seals_and_order() {
        try (var one = new History(folder.resolve("one"), 1);
                var other = new History(folder.resolve("other"), 2)) {
            one.happened(arrived(1, "Niamey"), incident(2, "lost a bag"), arrived(2, "Accra"), incident(1, "none"));
            other.happened(incident(2, "lost a bag"), arrived(1, "Niamey"), incident(1, "none"), arrived(2, "Accra"));
            assertThat(other.hash().sha256()).isEqualTo(one.hash().sha256());
            assertThat(one.hash().streams()).isEqualTo(2);
            assertThat(one.hash().events()).isEqualTo(4);
        }
    }

    @Test
    void whatever_is_said_otherwise_changes_the_hash() {
        var original = hash(1, arrived(1, "Niamey"), incident(1, "lost a bag"));
        assertThat(List.of(
                        hash(2, arrived(1, "Accra"), incident(1, "lost a bag")),
                        hash(3, arrived(1, "Niamey"), incident(1, "lost two bags")),
                        hash(4, arrived(2, "Niamey"), incident(2, "lost a bag")),
                        hash(5, incident(1, "lost a bag"), arrived(1, "Niamey")),
                        hash(6, arrived(1, "Niamey")),
                        hash(7, arrivedOn(1, DAY.plusDays(1)), incident(1, "lost a bag"))))
                .doesNotContain(original)
                .doesNotHaveDuplicates();
    }

    @Test
    void refusals_count_by_what_they_say_and_not_by_the_id_of_the_command() {
        try (var one = new History(folder.resolve("one"), 1);
                var other = new History(folder.resolve("other"), 2)) {
            one.append("refusal-a", refused("case-1", "x")).append("refusal-b", refused("case-2", "y"));
            other.append("refusal-d", refused("case-2", "y")).append("refusal-c", refused("case-1", "x"));
            assertThat(other.hash().sha256()).isEqualTo(one.hash().sha256());
            other.append("refusal-e", refused("case-1", "x"));
            assertThat(other.hash().sha256()).isNotEqualTo(one.hash().sha256());
        }
    }

    @Test
    void what_is_a_matter_of_chance_is_left_out_and_the_hash_says_so() {
        try (var plain = new History(folder.resolve("plain"), 1);
                var keyed = new History(folder.resolve("keyed"), 2)) {
            plain.happened(arrived(1, "Niamey"));
            keyed.happened(keys(1, "abc"), arrived(1, "Niamey"), keys(2, "def"));
            assertThat(keyed.hash().sha256()).isEqualTo(plain.hash().sha256());
            assertThat(keyed.hash().leftOut()).containsExactly("privacy.subject-key-created.v1=2");
            assertThat(plain.hash().leftOut()).isEmpty();
        }
    }

    @Test
    void the_hash_as_of_a_position_is_the_one_of_then() {
        try (var history = new History(folder.resolve("one"), 1)) {
            history.happened(arrived(1, "Niamey"), incident(2, "lost a bag"));
            var then = history.hash();
            history.happened(arrived(2, "Accra"));
            assertThat(history.hash().sha256()).isNotEqualTo(then.sha256());
            assertThat(history.hash(then.position())).isEqualTo(then);
        }
    }

    private String hash(long chance, Event... events) {
        try (var history = new History(folder.resolve("history-" + chance), chance)) {
            return history.happened(events).hash().sha256();
        }
    }

    private static ArrivalConfirmed arrived(long file, String place) {
        return new ArrivalConfirmed(CaseId.of(new UUID(0, file)), place, false, DAY);
    }

    private static ArrivalConfirmed arrivedOn(long file, LocalDate day) {
        return new ArrivalConfirmed(CaseId.of(new UUID(0, file)), "Niamey", false, day);
    }

    private static TransitIncidentRecorded incident(long file, String report) {
        var person = SubjectId.of(new UUID(0, file));
        return new TransitIncidentRecorded(
                CaseId.of(new UUID(0, file)),
                Personal.known(person, PurposeGroup.CIRCUMSTANCES, "report", report),
                DAY);
    }

    private static SubjectKeyCreated keys(long person, String commitment) {
        return new SubjectKeyCreated(SubjectId.of(new UUID(0, person)), Map.of(PurposeGroup.IDENTITY, commitment));
    }

    private static CommandRefused refused(String stream, String code) {
        return new CommandRefused(stream, "casework.close-case", code, "{}", List.of(), 3);
    }
}
