package org.homeward.benchmarks;

/** A kind of load. */
enum Cell {
    ONE("1 client", "intake", 1),
    EIGHT("8 clients", "intake", 8),
    MANY("32 clients", "intake", 32),
    HOT("8 on one stream", "hot", 8);

    private final String title;
    private final String work;
    private final int clients;

    Cell(String title, String work, int clients) {
        this.title = title;
        this.work = work;
        this.clients = clients;
    }

    String title() {
        return title;
    }

    String work() {
        return work;
    }

    int clients() {
        return clients;
    }
}
