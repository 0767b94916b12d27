package org.homeward.query.shelter;

import java.util.Comparator;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.message.Changed;
import org.homeward.kernel.shelter.Occupancy;
import org.homeward.kernel.shelter.ShelterBoard;
import org.homeward.kernel.shelter.ShelterList;
import org.homeward.kernel.shelter.ShelterQuery;
import org.homeward.kernel.shelter.ShelterQuery.FollowShelter;
import org.homeward.kernel.shelter.ShelterQuery.ListShelters;
import org.homeward.kernel.shelter.ShelterQuery.ShowOccupancy;
import org.homeward.kernel.shelter.ShelterQuery.ShowShelterBoard;
import org.homeward.kernel.shelter.ShelterQuery.ShowShelterQueue;
import org.homeward.kernel.shelter.ShelterQueue;
import org.homeward.kernel.time.Known;
import org.homeward.platform.axon.Reach;
import org.homeward.platform.messaging.NotFound;
import org.homeward.platform.readstore.KnownPositions;
import org.springframework.stereotype.Component;

/** Answers about the shelters that who asks may see. */
@Component
final class ShelterAnswers {
    private final ShelterFacts facts;
    private final KnownPositions positions;

    ShelterAnswers(ShelterFacts facts, KnownPositions positions) {
        this.facts = facts;
        this.positions = positions;
    }

    @QueryHandler
    ShelterList answer(ListShelters query, MetaData metadata) {
        var position = positions.resolve(Known.LATEST);
        var waiting = facts.waiting();
        var rows = facts.boards().entrySet().stream()
                .filter(board -> isVisible(board.getValue(), query, metadata))
                .map(board -> BoardViews.row(
                        new ShelterId(board.getKey()), board.getValue(), waitingFor(board.getKey(), waiting)))
                .sorted(Comparator.comparing(ShelterList.Row::name)
                        .thenComparing(row -> row.shelterId().value()))
                .toList();
        return new ShelterList(rows, position);
    }

    @QueryHandler
    ShelterBoard answer(ShowShelterBoard query, MetaData metadata) {
        var state = visible(query.shelterId(), query, metadata);
        var board = BoardViews.board(
                query.shelterId(), state, waitingFor(query.shelterId().value(), facts.waiting()));
        return ProtectedRooms.shown(board, query, metadata);
    }

    @QueryHandler
    Changed answer(FollowShelter query, MetaData metadata) {
        return new Changed(
                query.followedId(), visible(query.shelterId(), query, metadata).position());
    }

    @QueryHandler
    ShelterQueue answer(ShowShelterQueue query, MetaData metadata) {
        var position = positions.resolve(Known.LATEST);
        visible(query.shelterId(), query, metadata);
        return ProtectedRooms.shown(
                BedQueue.page(query.shelterId(), facts.waiting(), query.page(), position), query, metadata);
    }

    @QueryHandler
    Occupancy answer(ShowOccupancy query, MetaData metadata) {
        var position = positions.resolve(Known.LATEST);
        var board = visible(query.shelterId(), query, metadata);
        var shelter = query.shelterId().value();
        var nights = new Nights(
                BoardViews.openedOn(board),
                BoardViews.beds(board),
                facts.stays().stream()
                        .filter(stay -> stay.shelter().equals(shelter))
                        .toList(),
                facts.blocks().stream()
                        .filter(block -> block.shelter().equals(shelter))
                        .sorted(Nights.IN_ORDER)
                        .toList());
        return new Occupancy(query.shelterId(), nights.between(query.from(), query.to()), position);
    }

    private BoardState visible(ShelterId shelter, ShelterQuery<?> query, MetaData metadata) {
        return facts.board(shelter.value())
                .filter(board -> isVisible(board, query, metadata))
                .orElseThrow(NotFound::new);
    }

    private static boolean isVisible(BoardState board, ShelterQuery<?> query, MetaData metadata) {
        var scope = Reach.of(query, metadata);
        return board.office().filter(scope::reaches).isPresent();
    }

    private static int waitingFor(String shelter, List<Turn> waiting) {
        return (int)
                waiting.stream().filter(turn -> turn.shelter().equals(shelter)).count();
    }
}
