package org.homeward.query.security.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.BrokenGlassList;
import org.homeward.kernel.security.BrokenGlassList.Entry;
import org.homeward.kernel.security.BrokenGlassList.Review;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.SecurityQuery.Which;
import org.homeward.platform.readstore.DocumentFormat;
import org.homeward.platform.readstore.ReadStore;
import org.homeward.query.security.BrokenGlass;
import org.homeward.query.security.BrokenGlassProjection;
import org.springframework.stereotype.Repository;

/** Reads emergencies from the read store. */
@Repository
final class MongoBrokenGlass implements BrokenGlass {
    /** More than these of one officer at a time do not count. */
    private static final int MOST = 20;

    private static final String ID = "_id";

    private final ReadStore store;
    private final DocumentFormat format;

    MongoBrokenGlass(ReadStore store, DocumentFormat format) {
        this.store = store;
        this.format = format;
    }

    @Override
    public BrokenGlassList list(Which which, Optional<Office> office, Page page) {
        var found = store.collection(BrokenGlassProjection.ROWS)
                .find(and(conditions(which, office, page)))
                .sort(descending(BrokenGlassProjection.POSITION))
                .limit(page.size() + 1)
                .into(new ArrayList<>());
        var shown = found.subList(0, Math.min(found.size(), page.size()));
        var next = found.size() > shown.size()
                ? Optional.of(String.valueOf(position(shown.getLast())))
                : Optional.<String>empty();
        return new BrokenGlassList(shown.stream().map(this::entry).toList(), next);
    }

    @Override
    public Map<SubjectId, Set<PurposeGroup>> seenBy(UserId officer, Instant now) {
        var mine = BrokenGlassProjection.seenBy(officer);
        var open = new HashMap<SubjectId, Set<PurposeGroup>>();
        store.collection(BrokenGlassProjection.SEEN)
                .find(and(gt(ID, mine), lt(ID, officer.value() + "0"), gt(BrokenGlassProjection.UNTIL, Date.from(now))))
                .sort(ascending(ID))
                .limit(MOST)
                .map(this::broken)
                .forEach(entry -> open.computeIfAbsent(entry.person(), person -> EnumSet.noneOf(PurposeGroup.class))
                        .addAll(entry.groups()));
        return open;
    }

    private static List<Bson> conditions(Which which, Optional<Office> office, Page page) {
        var conditions = new ArrayList<Bson>();
        var before = page.after().map(Long::parseLong).orElse(Long.MAX_VALUE);
        conditions.add(lt(BrokenGlassProjection.POSITION, before));
        office.ifPresent(own -> conditions.add(eq(BrokenGlassProjection.OFFICE, own.code())));
        if (which == Which.UNREVIEWED) {
            conditions.add(eq(BrokenGlassProjection.REVIEWED, false));
        }
        return conditions;
    }

    private static long position(Document row) {
        return row.get(BrokenGlassProjection.POSITION, Number.class).longValue();
    }

    private Entry broken(Document row) {
        return format.read(row.get(BrokenGlassProjection.ENTRY, Document.class), Entry.class);
    }

    private Entry entry(Document row) {
        var broken = broken(row);
        return new Entry(
                broken.glassId(),
                broken.officer(),
                broken.office(),
                broken.person(),
                broken.groups(),
                broken.ground(),
                broken.ticket(),
                broken.brokenAt(),
                broken.until(),
                broken.reviewBy(),
                row.getBoolean(BrokenGlassProjection.OVERDUE, false),
                Optional.ofNullable(row.get(BrokenGlassProjection.REVIEW, Document.class))
                        .map(review -> format.read(review, Review.class)));
    }
}
