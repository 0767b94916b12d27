package org.homeward.query.shelter.mongo;

import static com.mongodb.client.model.Filters.eq;

import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.platform.readstore.DocumentFormat;
import org.homeward.platform.readstore.LiveUpdates;
import org.homeward.platform.readstore.Mirror;
import org.homeward.platform.readstore.ReadStore;
import org.homeward.query.shelter.Block;
import org.homeward.query.shelter.BoardState;
import org.homeward.query.shelter.BoardsProjection;
import org.homeward.query.shelter.ShelterFacts;
import org.homeward.query.shelter.Stay;
import org.homeward.query.shelter.StaysProjection;
import org.homeward.query.shelter.Turn;
import org.springframework.stereotype.Repository;

/** Reads shelters from the read store; who waits and who stayed when is held in memory. */
@Repository
final class MongoShelterFacts implements ShelterFacts {
    private static final String ID = "_id";

    private final ReadStore store;
    private final DocumentFormat format;
    private final Mirror<Turn> queue;
    private final Mirror<Stay> stays;
    private final Mirror<Block> blocks;

    MongoShelterFacts(ReadStore store, DocumentFormat format, LiveUpdates updates) {
        this.store = store;
        this.format = format;
        queue = new Mirror<>(store, updates, StaysProjection.QUEUE, MongoShelterFacts::turn);
        stays = new Mirror<>(store, updates, StaysProjection.STAYS, MongoShelterFacts::stay);
        blocks = new Mirror<>(store, updates, StaysProjection.BLOCKS, MongoShelterFacts::block);
    }

    @Override
    public SortedMap<String, BoardState> boards() {
        var boards = new TreeMap<String, BoardState>();
        store.collection(BoardsProjection.BOARDS.collection())
                .find()
                .forEach(document -> boards.put(document.getString(ID), board(document)));
        return boards;
    }

    @Override
    public Optional<BoardState> board(String shelter) {
        return Optional.ofNullable(store.collection(BoardsProjection.BOARDS.collection())
                        .find(eq(ID, shelter))
                        .first())
                .map(this::board);
    }

    @Override
    public List<Turn> waiting() {
        return queue.all();
    }

    @Override
    public List<Stay> stays() {
        return stays.all();
    }

    @Override
    public List<Block> blocks() {
        return blocks.all();
    }

    @PreDestroy
    void close() {
        queue.close();
        stays.close();
        blocks.close();
    }

    private BoardState board(Document document) {
        return format.read(document.get("view", Document.class), BoardState.class);
    }

    private static Optional<Turn> turn(Document turn) {
        var shelter = turn.getString(StaysProjection.SHELTER);
        return shelter == null
                ? Optional.empty()
                : Optional.of(new Turn(
                        shelter,
                        new StayId(turn.getString(ID)),
                        new CaseId(turn.getString(StaysProjection.CASE)),
                        SectionKind.valueOf(turn.getString(StaysProjection.SECTION)),
                        turn.getInteger(StaysProjection.PRIORITY),
                        LocalDate.parse(turn.getString(StaysProjection.SINCE)),
                        turn.get(StaysProjection.NUMBER, Number.class).longValue()));
    }

    private static Optional<Stay> stay(Document stay) {
        var until = Optional.ofNullable(stay.getString(StaysProjection.DISCHARGED_ON));
        return Optional.of(new Stay(
                stay.getString(StaysProjection.SHELTER).intern(),
                LocalDate.parse(stay.getString(StaysProjection.ADMITTED_ON)),
                until.map(LocalDate::parse)));
    }

    private static Optional<Block> block(Document block) {
        return Optional.of(new Block(
                block.getString(StaysProjection.SHELTER),
                block.getString(StaysProjection.BED),
                LocalDate.parse(block.getString(StaysProjection.ON)),
                block.getBoolean(StaysProjection.BLOCKED),
                block.get(StaysProjection.NUMBER, Number.class).longValue()));
    }
}
