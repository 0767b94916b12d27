package org.homeward.benchmarks.baseline;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.homeward.benchmarks.rival.Rival;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Axon without Spring Boot and without projections on its stock JDBC engine, with a cache of aggregates. */
public final class JdbcRival {
    private static final int CONNECTIONS = 32;

    private JdbcRival() {}

    /** On SQLite with a write-ahead log and a flush at every commit, as Homeward's own store has it. */
    public static Rival onSqlite(Path folder) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(10_000);
        var file = new SQLiteDataSource(config);
        file.setUrl("jdbc:sqlite:" + folder.resolve("events.db"));
        var pool = pool(file, 1); // SQLite has one writer
        create(pool, "INTEGER PRIMARY KEY", "BLOB");
        return start(pool, pool);
    }

    /** On a PostgreSQL of its own that flushes at every commit. */
    public static Rival onPostgres(Path folder) throws IOException, SQLException {
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        var pool = pool(server.getPostgresDatabase(), CONNECTIONS);
        create(pool, "BIGSERIAL PRIMARY KEY", "BYTEA");
        return start(pool, () -> {
            pool.close();
            server.close();
        });
    }

    private static HikariDataSource pool(DataSource source, int connections) {
        var pool = new HikariDataSource();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(connections);
        return pool;
    }

    private static void create(DataSource pool, String position, String bytes) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE DomainEventEntry (globalIndex %s, aggregateIdentifier VARCHAR(255) NOT NULL,
                      sequenceNumber BIGINT NOT NULL, type VARCHAR(255), eventIdentifier VARCHAR(255) NOT NULL,
                      metaData %s, payload %s NOT NULL, payloadRevision VARCHAR(255),
                      payloadType VARCHAR(255) NOT NULL, timeStamp VARCHAR(255) NOT NULL,
                      UNIQUE (aggregateIdentifier, sequenceNumber), UNIQUE (eventIdentifier))
                    """.formatted(position, bytes, bytes));
            statement.execute("""
                    CREATE TABLE SnapshotEventEntry (aggregateIdentifier VARCHAR(255) NOT NULL,
                      sequenceNumber BIGINT NOT NULL, type VARCHAR(255) NOT NULL, eventIdentifier VARCHAR(255) NOT NULL,
                      metaData %s, payload %s NOT NULL, payloadRevision VARCHAR(255),
                      payloadType VARCHAR(255) NOT NULL, timeStamp VARCHAR(255) NOT NULL,
                      PRIMARY KEY (aggregateIdentifier, sequenceNumber), UNIQUE (eventIdentifier))
                    """.formatted(bytes, bytes));
        }
    }

    private static Rival start(DataSource pool, Closeable inside) {
        var transactions = new SpringTransactionManager(new DataSourceTransactionManager(pool));
        var axon = book(DefaultConfigurer.defaultConfiguration(false)) // no Axon Server
                .configureTransactionManager(configuration -> transactions)
                .configureEmbeddedEventStore(configuration -> engine(pool, transactions))
                .start();
        return new BookRival(axon.commandGateway(), () -> {
            axon.shutdown();
            inside.close();
        });
    }

    private static EventStorageEngine engine(DataSource pool, TransactionManager transactions) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(pool))
                .transactionManager(transactions)
                .eventSerializer(BookJson.serializer())
                .snapshotSerializer(BookJson.serializer())
                .persistenceExceptionResolver(failed -> false)
                .extendedGapCheckEnabled(false)
                .build();
    }

    static Configurer book(Configurer configurer) {
        return configurer
                .configureSerializer(configuration -> BookJson.serializer())
                .configureMessageSerializer(configuration -> BookJson.serializer())
                .configureEventSerializer(configuration -> BookJson.serializer())
                .configureAggregate(kept(BookCase.class))
                .configureAggregate(kept(BookHouse.class));
    }

    private static <A> AggregateConfigurer<A> kept(Class<A> type) {
        return AggregateConfigurer.defaultConfiguration(type).configureCache(configuration -> new WeakReferenceCache());
    }
}
