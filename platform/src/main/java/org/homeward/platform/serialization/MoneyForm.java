package org.homeward.platform.serialization;

import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Money as its exact amount, a text, and its currency. */
final class MoneyForm {
    private MoneyForm() {}

    /** Writes it. */
    static final class Writer extends StdSerializer<Money> {
        Writer() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("amount", money.amount().toPlainString());
            json.writeStringProperty("currency", money.currency().name());
            json.writeEndObject();
        }
    }

    /** Reads it. */
    static final class Reader extends StdDeserializer<Money> {
        Reader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) {
            @Nullable String amount = null;
            @Nullable String currency = null;
            if (json.hasToken(JsonToken.START_OBJECT)) {
                for (var field = json.nextName(); field != null; field = json.nextName()) {
                    json.nextToken();
                    switch (field) {
                        case "amount" -> amount = json.getString();
                        case "currency" -> currency = json.getString();
                        default -> malformed(context);
                    }
                }
            }
            return amount == null || currency == null ? malformed(context) : money(amount, currency, context);
        }

        private static Money money(String amount, String currency, DeserializationContext context) {
            try {
                return Money.of(amount, Currency.valueOf(currency));
            } catch (IllegalArgumentException notMoney) {
                return malformed(context);
            }
        }

        private static Money malformed(DeserializationContext context) {
            return context.reportInputMismatch(Money.class, "an exact amount and its currency are expected");
        }
    }
}
