package org.homeward.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;

/** Reads JSON as RFC 8259 has it and nothing beyond: no name twice, not too deep, not too much. */
final class JsonText {
    /** How many objects and lists may lie in each other. */
    static final int DEPTH = 16;

    /** How many members or items one of them may have. */
    static final int SIZE = 500_000;

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    private static final int UNICODE_DIGITS = 4;

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /**
     * The value that these bytes are.
     *
     * @throws Unreadable if they are none
     */
    static Json read(byte[] bytes) {
        var reading = new JsonText(decoded(bytes));
        var value = reading.value(DEPTH);
        reading.skipSpace();
        if (reading.at < reading.text.length()) {
            throw reading.unreadable("something follows its end");
        }
        return value;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new Unreadable("it is not UTF-8");
        }
    }

    private Json value(int levels) {
        skipSpace();
        return switch (peek()) {
            case '{' -> members(inner(levels));
            case '[' -> items(inner(levels));
            case '"' -> new Json.Text(string());
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private int inner(int levels) {
        if (levels == 0) {
            throw unreadable("it is deeper than " + DEPTH + " levels");
        }
        at++;
        return levels - 1;
    }

    private Json members(int levels) {
        var members = new LinkedHashMap<String, Json>();
        for (var more = !closes('}'); more; more = goesOn('}', members.size())) {
            skipSpace();
            var name = string();
            skipSpace();
            expect(':');
            if (members.containsKey(name)) {
                throw unreadable("the name " + name + " is there twice");
            }
            members.put(name, value(levels));
        }
        return new Json.Members(members);
    }

    private Json items(int levels) {
        var items = new ArrayList<Json>();
        for (var more = !closes(']'); more; more = goesOn(']', items.size())) {
            items.add(value(levels));
        }
        return new Json.Items(items);
    }

    private boolean closes(char end) {
        skipSpace();
        if (peek() != end) {
            return false;
        }
        at++;
        return true;
    }

    private boolean goesOn(char end, int size) {
        if (closes(end)) {
            return false;
        }
        expect(',');
        if (size >= SIZE) {
            throw unreadable("it holds more than " + SIZE + " entries");
        }
        return true;
    }

    private String string() {
        expect('"');
        var string = new StringBuilder();
        for (var next = next(); next != '"'; next = next()) {
            if (next < ' ') {
                throw unreadable("a control character stands in a text");
            }
            string.append(next == '\\' ? escaped() : next);
        }
        return string.toString();
    }

    private char escaped() {
        var next = next();
        return switch (next) {
            case '"', '\\', '/' -> next;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw unreadable("a backslash stands before " + next);
        };
    }

    private char unicode() {
        var end = Math.min(at + UNICODE_DIGITS, text.length());
        var digits = text.substring(at, end);
        at = end;
        try {
            return (char) HexFormat.fromHexDigits(digits);
        } catch (IllegalArgumentException other) {
            throw unreadable("\\u is not followed by four digits");
        }
    }

    private Json word(String word) {
        if (!text.startsWith(word, at)) {
            throw unreadable("a value is expected");
        }
        at += word.length();
        return new Json.Word(word);
    }

    private Json number() {
        var number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw unreadable("a value is expected");
        }
        at = number.end();
        return new Json.Digits(number.group());
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void expect(char expected) {
        if (next() != expected) {
            at--;
            throw unreadable(expected + " is expected");
        }
    }

    private char next() {
        var next = peek();
        at++;
        return next;
    }

    private char peek() {
        if (at >= text.length()) {
            throw unreadable("it ends too early");
        }
        return text.charAt(at);
    }

    private Unreadable unreadable(String why) {
        return new Unreadable("at character " + at + " " + why);
    }
}
