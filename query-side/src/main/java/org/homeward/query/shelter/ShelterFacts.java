package org.homeward.query.shelter;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What is on record about shelters. */
public interface ShelterFacts {
    /** The boards of all shelters, by id. */
    SortedMap<String, BoardState> boards();

    /** The board of a shelter. */
    Optional<BoardState> board(String shelter);

    /** The guests who wait for a bed, of all shelters. */
    List<Turn> waiting();

    /** The stays of all shelters. */
    List<Stay> stays();

    /** What happened to the beds of all shelters. */
    List<Block> blocks();
}
