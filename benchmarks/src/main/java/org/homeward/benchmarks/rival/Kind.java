package org.homeward.benchmarks.rival;

import java.io.Closeable;
import java.nio.file.Path;
import org.homeward.benchmarks.baseline.JdbcRival;
import org.homeward.benchmarks.baseline.ServerRival;
import org.homeward.benchmarks.baseline.StarterRival;

/** Everything that is measured. */
public enum Kind {
    HOMEWARD("Homeward", true),
    HOMEWARD_IN_MEMORY("Homeward, files in memory: its limit without any flush", true),
    HOMEWARD_WHOLE("Homeward, both sides", true),
    HOMEWARD_REPLAY("Homeward's query side", true),
    HOMEWARD_REPORTS("Homeward's query side, asked for reports", true),
    HOMEWARD_APART("Homeward on Axon Server", true),
    HOMEWARD_APART_WHOLE("Homeward on Axon Server, both sides", true),
    STARTER("Axon's starter, JPA on H2", false),
    STARTER_READING("Axon's starter, JPA on H2, with a projection", false),
    JDBC_SQLITE("Axon's JDBC engine on SQLite", false),
    JDBC_POSTGRES("Axon's JDBC engine on PostgreSQL", false),
    AXON_SERVER("Axon on Axon Server, default settings", false),
    AXON_SERVER_READING("Axon on Axon Server, default settings, a read model in memory", false);

    private final String title;
    private final boolean isHomeward;

    Kind(String title, boolean isHomeward) {
        this.title = title;
        this.isHomeward = isHomeward;
    }

    /** What it is called in the tables. */
    public String title() {
        return title;
    }

    /** Whether it runs on the libraries of Homeward rather than on those of the baselines. */
    public boolean isHomeward() {
        return isHomeward;
    }

    /** Starts it on a folder; only then are its classes needed, which are not the same for all. */
    Closeable open(Path folder) throws Exception {
        return switch (this) {
            case HOMEWARD, HOMEWARD_IN_MEMORY -> HomewardRival.deciding(folder);
            case HOMEWARD_WHOLE -> HomewardRival.whole(folder);
            case HOMEWARD_REPLAY -> HomewardReplay.on(folder);
            case HOMEWARD_REPORTS -> HomewardReports.on(folder);
            case HOMEWARD_APART -> HomewardRival.apart(folder);
            case HOMEWARD_APART_WHOLE -> HomewardRival.apartWhole(folder);
            case STARTER -> StarterRival.deciding(folder);
            case STARTER_READING -> StarterRival.reading(folder);
            case JDBC_SQLITE -> JdbcRival.onSqlite(folder);
            case JDBC_POSTGRES -> JdbcRival.onPostgres(folder);
            case AXON_SERVER -> ServerRival.onServer(folder);
            case AXON_SERVER_READING -> ServerRival.reading(folder);
        };
    }
}
