package org.homeward.verifier;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;

/** Reads a table of an SQLite file by its published format, row by row in the order of the row numbers. */
final class SqliteTable {
    private static final byte[] MAGIC = {'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't', ' ', '3', 0};
    private static final int HEADER = 100;
    private static final int UTF_8 = 1;
    private static final int INTERIOR = 5;
    private static final int LEAF = 13;
    private static final int DEPTH = 20;
    private static final int SMALLEST_PAGE = 512;
    private static final int ROW_SIZE = 64 << 20;

    /** What is done with each row. */
    interface Rows {
        void row(long number, SqliteRow row);
    }

    private final SeekableByteChannel file;
    private final int pageSize;
    private final int usable;
    private long pagesLeft;

    private SqliteTable(SeekableByteChannel file) throws IOException {
        this.file = file;
        var header = ByteBuffer.allocate(HEADER);
        fill(header, 0);
        var magic = new byte[MAGIC.length];
        header.get(magic);
        var size = Short.toUnsignedInt(header.getShort());
        pageSize = size == 1 ? 1 << 16 : size;
        usable = pageSize - Byte.toUnsignedInt(header.get(20));
        if (!Arrays.equals(magic, MAGIC)
                || Integer.bitCount(pageSize) != 1
                || pageSize < SMALLEST_PAGE
                || usable < SMALLEST_PAGE - 32
                || header.getInt(56) != UTF_8) {
            throw new Unreadable("it is no SQLite file in UTF-8");
        }
        pagesLeft = file.size() / pageSize;
    }

    /**
     * Reads all rows of a table.
     *
     * @throws Unreadable if the file is damaged or has no such table
     */
    static void read(Path path, String table, Rows rows) throws IOException {
        try (var file = Files.newByteChannel(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            var tables = new SqliteTable(file);
            tables.tree(tables.rootOf(table), DEPTH, rows);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
            throw new Unreadable("it is damaged");
        }
    }

    /** The first page of a table, as the table of tables tells it. */
    private long rootOf(String table) throws IOException {
        var roots = new ArrayList<Long>();
        tree(1, DEPTH, (number, row) -> {
            if (row.text(0).equals("table") && row.text(1).equals(table)) {
                roots.add(Long.valueOf(row.text(3)));
            }
        });
        if (roots.size() != 1) {
            throw new Unreadable("it has no table " + table);
        }
        return roots.getFirst();
    }

    private void tree(long number, int levels, Rows rows) throws IOException {
        if (levels == 0) {
            throw new Unreadable("its tables are too deep");
        }
        var page = page(number);
        var start = number == 1 ? HEADER : 0;
        var type = page.get(start);
        var cells = Short.toUnsignedInt(page.getShort(start + 3));
        switch (type) {
            case LEAF -> {
                for (var cell = 0; cell < cells; cell++) {
                    leaf(page, cellAt(page, start + 8 + 2 * cell), rows);
                }
            }
            case INTERIOR -> {
                for (var cell = 0; cell < cells; cell++) {
                    tree(unsigned(page, cellAt(page, start + 12 + 2 * cell)), levels - 1, rows);
                }
                tree(unsigned(page, start + 8), levels - 1, rows);
            }
            default -> throw new Unreadable("page " + number + " is no page of a table");
        }
    }

    private void leaf(ByteBuffer page, int at, Rows rows) throws IOException {
        page.position(at);
        var size = SqliteRow.varint(page);
        var number = SqliteRow.varint(page);
        if (size < 0 || size > ROW_SIZE) {
            throw new Unreadable("row " + number + " is too large");
        }
        var row = ByteBuffer.allocate((int) size);
        row.put(page.slice(page.position(), here((int) size)));
        if (row.hasRemaining()) {
            follow(unsigned(page, page.position() + row.position()), row);
        }
        rows.row(number, SqliteRow.of(row.flip()));
    }

    /** How many bytes of a row lie on its own page. */
    private int here(int size) {
        var most = usable - 35;
        if (size <= most) {
            return size;
        }
        var least = (usable - 12) * 32 / 255 - 23;
        var rest = least + (size - least) % (usable - 4);
        return rest <= most ? rest : least;
    }

    /** Reads the rest of a row from the pages that it goes on on. */
    private void follow(long first, ByteBuffer row) throws IOException {
        for (var next = first; row.hasRemaining(); ) {
            var page = page(next);
            next = unsigned(page, 0);
            row.put(page.slice(4, Math.min(row.remaining(), usable - 4)));
        }
    }

    /** A page is part of one tree only, so that nobody is led in circles. */
    private ByteBuffer page(long number) throws IOException {
        if (number < 1 || --pagesLeft < 0) {
            throw new Unreadable("its pages go in circles");
        }
        var page = ByteBuffer.allocate(pageSize);
        fill(page, (number - 1) * pageSize);
        return page;
    }

    private void fill(ByteBuffer buffer, long at) throws IOException {
        file.position(at);
        while (buffer.hasRemaining()) {
            if (file.read(buffer) < 0) {
                throw new Unreadable("it ends too early");
            }
        }
        buffer.flip();
    }

    private static int cellAt(ByteBuffer page, int at) {
        return Short.toUnsignedInt(page.getShort(at));
    }

    private static long unsigned(ByteBuffer page, int at) {
        return Integer.toUnsignedLong(page.getInt(at));
    }
}
