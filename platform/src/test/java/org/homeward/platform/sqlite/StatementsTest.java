package org.homeward.platform.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementsTest {
    private static final String INSERT = "INSERT INTO pages VALUES (zeroblob(?))";
    private static final int MORE_THAN_FITS = 100_000;

    @TempDir
    private Path folder;

    @Test
    void what_a_full_disk_refused_is_written_by_the_same_statement_when_there_is_room_again() throws SQLException {
        try (var statements = new Statements(Sqlite.writer(folder.resolve("pages.db")))) {
            statements.run("CREATE TABLE pages (bytes BLOB)");
            statements.list("PRAGMA max_page_count = 10", none -> {}, row -> row.getInt(1));
            assertThatThrownBy(() -> statements.using(StatementsTest::insert))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            full -> assertThat(full.getErrorCode()).isEqualTo(SQLiteErrorCode.SQLITE_FULL.code));

            statements.list("PRAGMA max_page_count = 1000", none -> {}, row -> row.getInt(1));

            assertThat(statements.using(StatementsTest::insert)).isEqualTo(1);
            assertThat(statements.list("SELECT length(bytes) FROM pages", none -> {}, row -> row.getInt(1)))
                    .containsExactly(MORE_THAN_FITS);
        }
    }

    private static int insert(Statements statements) throws SQLException {
        return statements.update(INSERT, insert -> insert.setInt(1, MORE_THAN_FITS));
    }
}
