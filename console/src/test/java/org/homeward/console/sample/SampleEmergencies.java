package org.homeward.console.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.identity.GlassId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.BreakGlassGround;
import org.homeward.kernel.security.BreakGlassReview;
import org.homeward.kernel.security.BrokenGlassList;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.SecurityQuery.ListBrokenGlass;
import org.homeward.kernel.security.SecurityQuery.Which;

/** The emergencies of the sample: one to be reviewed, one overdue, one reviewed. */
public final class SampleEmergencies {
    /** The one that is to be reviewed. */
    public static final GlassId UNREVIEWED = GlassId.of(new UUID(6, 1));

    private static final Instant BROKEN = Instant.parse("2009-02-05T21:10:00Z");

    private SampleEmergencies() {}

    static BrokenGlassList list(ListBrokenGlass asked) {
        var justified = new BrokenGlassList.Review(
                BreakGlassReview.JUSTIFIED, UserId.of(new UUID(7, 9)), LocalDate.of(2009, 1, 20));
        var all = List.of(
                emergency(1, BROKEN, false, Optional.empty()),
                emergency(2, BROKEN.minus(Duration.ofDays(5)), true, Optional.empty()),
                emergency(3, BROKEN.minus(Duration.ofDays(20)), false, Optional.of(justified)));
        return new BrokenGlassList(asked.which() == Which.ALL ? all : all.subList(0, 2), Optional.empty());
    }

    private static BrokenGlassList.Entry emergency(
            int number, Instant broken, boolean overdue, Optional<BrokenGlassList.Review> review) {
        return new BrokenGlassList.Entry(
                GlassId.of(new UUID(6, number)),
                UserId.of(new UUID(7, number)),
                Office.TRIPOLI,
                SubjectId.of(new UUID(8, number)),
                Set.of(PurposeGroup.MEDICAL),
                BreakGlassGround.MEDICAL_EMERGENCY,
                "INC-2009-" + number,
                broken,
                broken.plus(Duration.ofMinutes(30)),
                broken.plus(Duration.ofDays(3)),
                overdue,
                review);
    }
}
